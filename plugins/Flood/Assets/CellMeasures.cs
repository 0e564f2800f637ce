using Haimen.Flood.Drainage;

namespace Haimen.Flood.Assets;

/// <summary>The named quantities of a drainage cell.</summary>
internal static class CellMeasures
{
    public const string DepthM = "depthM";
    public const string Depth1hM = "depth1hM";
    public const string Depth3hM = "depth3hM";
    public const string RainMmH = "rainMmH";
    public const string InflowM3S = "inflowM3S";

    /// <summary>All of them, in a fixed order.</summary>
    /// <param name="ground">The cell.</param>
    /// <param name="belief">What is believed of it.</param>
    /// <param name="flux">What happened since the last update.</param>
    /// <param name="seconds">How long that took; 0 at first.</param>
    /// <param name="ahead">Forecast depths.</param>
    public static IReadOnlyDictionary<string, double> Of(
        CellGround ground, in CellBelief belief, in CellFlux flux, double seconds, (double OneHourM, double ThreeHoursM) ahead)
    {
        var perSecond = seconds > 0 ? 1 / seconds : 0;
        return new Dictionary<string, double>(10, StringComparer.Ordinal)
        {
            [DepthM] = ground.DepthM(belief.Water.PondM3),
            [Depth1hM] = ahead.OneHourM,
            [Depth3hM] = ahead.ThreeHoursM,
            ["storedM3"] = belief.Water.PondM3,
            [InflowM3S] = flux.RunoffM3 * perSecond,
            ["drainM3S"] = flux.DrainM3 * perSecond,
            ["pumpM3S"] = flux.PumpM3 * perSecond,
            [RainMmH] = belief.RainMS * 3_600_000,
            ["outerStageM"] = belief.KnowsOuterStage ? belief.OuterStageM : ground.OutfallSillM,
            ["tideLocked"] = flux.TideLocked ? 1 : 0,
        };
    }
}
