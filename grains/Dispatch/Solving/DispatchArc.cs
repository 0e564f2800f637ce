namespace Haimen.Grains.Dispatch.Solving;

/// <summary>A supply that can serve a need.</summary>
/// <param name="Supply">Index of the supply.</param>
/// <param name="Demand">Index of the need.</param>
/// <param name="Minutes">t, minutes until it arrives, readiness included; finite.</param>
internal readonly record struct DispatchArc(int Supply, int Demand, double Minutes);
