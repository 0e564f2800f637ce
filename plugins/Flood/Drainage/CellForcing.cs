namespace Haimen.Flood.Drainage;

/// <summary>What acts on a cell over a step.</summary>
/// <param name="RainMS">Rain in m/s.</param>
/// <param name="OuterStageM">Water level that the outfall meets: the river's, or the tide's for a tide-locked cell.</param>
/// <param name="PumpM3S">Installed pumping that works.</param>
/// <param name="MobilePumpM3S">Pumping that was sent.</param>
internal readonly record struct CellForcing(double RainMS, double OuterStageM, double PumpM3S, double MobilePumpM3S);
