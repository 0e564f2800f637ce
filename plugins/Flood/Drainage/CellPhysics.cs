namespace Haimen.Flood.Drainage;

/// <summary>
/// The physics of a drainage cell, used by what the domain believes and by what a drill holds for true:
/// SWMM runoff into channels and low ground, a gravity outfall with tide lock, installed and mobile pumps.
/// </summary>
internal static class CellPhysics
{
    private const double LongestStepS = 120;
    private const double IdleRunoffM3S = 1e-4;

    /// <summary>Moves a cell's water over a time with constant forcing.</summary>
    /// <param name="ground">The cell.</param>
    /// <param name="water">Its water. Updated.</param>
    /// <param name="forcing">What acts on it.</param>
    /// <param name="seconds">The time.</param>
    /// <param name="longestStepS">Longest internal step.</param>
    public static CellFlux Advance(
        CellGround ground, ref CellWater water, in CellForcing forcing, double seconds, double longestStepS = LongestStepS)
    {
        double runoff = 0, infiltrated = 0, drained = 0, pumped = 0;
        var locked = false;
        var idle = forcing.RainMS <= 0 && water.PondM3 <= 0 && ground.Catchment.RunoffM3S(water.Surface) < IdleRunoffM3S;
        var steps = idle ? 1 : Math.Max(1, (int)Math.Ceiling(seconds / longestStepS));
        var step = seconds / steps;
        for (var i = 0; i < steps; i++)
        {
            var flux = ground.Catchment.Advance(ref water.Surface, forcing.RainMS, step);
            var inner = ground.InnerStageM(water.PondM3);
            var outfall = ground.DrainCapacityM3S <= 0
                ? 0
                : ground.DrainCapacityM3S * TideGate.Opening(inner, forcing.OuterStageM, ground.OutfallSillM);
            locked = !ground.IsPumped && TideGate.IsLocked(inner, forcing.OuterStageM);
            var flow = Ponding.Advance(ref water.PondM3, flux.RunoffM3, outfall, forcing.PumpM3S + forcing.MobilePumpM3S, step);
            var seeped = ground.SeepageM3S(water.PondM3) * step;
            water.PondM3 -= seeped;
            runoff += flux.RunoffM3;
            infiltrated += flux.InfiltratedM3 + seeped;
            drained += flow.DrainM3S * step;
            pumped += flow.PumpM3S * step;
        }

        return new(forcing.RainMS * seconds * ground.Catchment.AreaM2, runoff, infiltrated, drained, pumped, locked);
    }

    /// <summary>All water in a cell, m³.</summary>
    /// <param name="ground">The cell.</param>
    /// <param name="water">Its water.</param>
    public static double StoredM3(CellGround ground, in CellWater water) =>
        ground.Catchment.StoredM3(water.Surface) + water.PondM3;
}
