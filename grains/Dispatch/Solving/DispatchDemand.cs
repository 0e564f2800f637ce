using Haimen.Hazards;

namespace Haimen.Grains.Dispatch.Solving;

/// <summary>Something that is needed.</summary>
/// <param name="NeedId">The need, unique within its incident.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Units">Units that are open.</param>
/// <param name="Weight">w, its priority weight, more than 0.</param>
/// <param name="WithinMinutes">d, minutes from now within which it is wanted.</param>
internal sealed record DispatchDemand(string NeedId, LocalizedText Name, int Units, double Weight, double WithinMinutes)
{
    /// <summary>Resources that a commander wants for it before any other, in his order.</summary>
    public IReadOnlyList<string> Pinned { get; init; } = [];
}
