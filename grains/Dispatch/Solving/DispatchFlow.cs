namespace Haimen.Grains.Dispatch.Solving;

/// <summary>Units along an arc of a problem.</summary>
/// <param name="Arc">Index of the arc.</param>
/// <param name="Demand">Index of its need.</param>
/// <param name="Units">How many.</param>
internal readonly record struct DispatchFlow(int Arc, int Demand, int Units);
