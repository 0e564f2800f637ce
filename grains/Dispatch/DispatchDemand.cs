namespace Haimen.Grains.Dispatch;

/// <summary>Something that is needed.</summary>
/// <param name="NeedId">The need, unique within its incident.</param>
/// <param name="Units">Units that are open.</param>
/// <param name="Weight">w, its priority weight, more than 0.</param>
/// <param name="WithinMinutes">d, minutes from now within which it is wanted.</param>
internal sealed record DispatchDemand(string NeedId, int Units, double Weight, double WithinMinutes);
