using Haimen.Flood.Drainage;
using Haimen.Flood.Sensing;
using Haimen.Hazards;
using Haimen.Hazards.Assets;

namespace Haimen.Flood.Assets;

/// <summary>
/// Moves what is believed of a drainage cell: observed rain through the cell's physics, observed outer stage and pumps,
/// then a step towards the depth that the village's road gauges show.
/// </summary>
internal static class CellReducer
{
    // Share of the difference to the road gauges that one update takes over. They stand at single spots whose height against
    // the lowest ground is unknown, so a dry gauge says less than a wet one.
    private const double WetGain = 0.5;
    private const double DryGain = 0.2;

    // Rain goes on fading with this time constant in a forecast and where every gauge is silent.
    private const double RainFadesS = 3_600;

    // A gauge tells of ten minutes' rain in one reading. The rate is smoothed over three of them: taken over the moment in which
    // the reading came it would be many times the true one, and just before it nothing.
    private const double RainSmoothedS = 1_800;
    private const double LongestIntervalS = 600;
    private const int MostIntervals = 144;

    public static AssetUpdate Update(AssetSituation situation, DomainContext context)
    {
        var ground = CellGround.Of(situation.Site);
        var belief = CellBelief.Read(situation.State);
        var seen = CellObservations.Of(situation, ground);
        if (seen.OuterStageM is { } stage) (belief.OuterStageM, belief.KnowsOuterStage) = (stage, true);
        var pump = seen.PumpFailed ? 0 : ground.PumpCapacityM3S;
        var outer = belief.KnowsOuterStage ? belief.OuterStageM : ground.OutfallSillM;

        var seconds = situation.PreviousAt is { } previous ? Math.Max(0, (context.Now - previous).TotalSeconds) : 0;
        var flux = seconds > 0
            ? Advance(situation, ground, ref belief, new(0, outer, pump, seen.MobilePumpM3S), context.Now, seconds)
            : default;
        if (seen.RoadDepthM is { } observed) Assimilate(ground, ref belief, observed);

        var depth = ground.DepthM(belief.Water.PondM3);
        belief.Grade = WaterDepths.Grade(depth, belief.Grade);
        var ahead = Forecast(ground, belief, new(belief.RainMS, outer, pump, seen.MobilePumpM3S));
        return new()
        {
            State = belief.Write(),
            Grade = belief.Grade,
            Measures = CellMeasures.Of(ground, belief, flux, seconds, ahead),
            Reason = belief.Grade == HazardGrade.Normal ? null : new(
                FormattableString.Invariant($"推算积水 {depth:0.00} 米"), FormattableString.Invariant($"estimated water {depth:0.00} m deep")),
        };
    }

    private static CellFlux Advance(
        AssetSituation situation, CellGround ground, ref CellBelief belief, CellForcing forcing, DateTimeOffset now, double seconds)
    {
        var count = Math.Clamp((int)Math.Ceiling(seconds / LongestIntervalS), 1, MostIntervals);
        var length = seconds / count;
        Span<double> rain = stackalloc double[MostIntervals];
        rain = rain[..count];
        var heard = RainOverPlace.Fill(situation, now - TimeSpan.FromSeconds(seconds), length, rain);
        double fallen = 0, runoff = 0, infiltrated = 0, drained = 0, pumped = 0;
        var locked = false;
        for (var i = 0; i < count; i++)
        {
            var kept = Math.Exp(-length / (heard ? RainSmoothedS : RainFadesS));
            var observed = rain[i] / 1000 / length;
            belief.RainMS = (belief.RainMS * kept) + (heard ? observed * (1 - kept) : 0);
            if (belief.RainMS < 1e-9) belief.RainMS = 0;
            var flux = CellPhysics.Advance(ground, ref belief.Water, forcing with { RainMS = heard ? observed : belief.RainMS }, length);
            fallen += flux.RainM3;
            runoff += flux.RunoffM3;
            infiltrated += flux.InfiltratedM3;
            drained += flux.DrainM3;
            pumped += flux.PumpM3;
            locked = flux.TideLocked;
        }

        return new(fallen, runoff, infiltrated, drained, pumped, locked);
    }

    private static void Assimilate(CellGround ground, ref CellBelief belief, double observedM)
    {
        var believed = ground.DepthM(belief.Water.PondM3);
        if (observedM <= 0 && believed <= 0) return;
        var corrected = believed + ((observedM > 0 ? WetGain : DryGain) * (observedM - believed));
        belief.Water.PondM3 = corrected > 0.005 ? ground.VolumeM3(corrected) : Math.Min(belief.Water.PondM3, ground.ChannelM3);
    }

    private static (double OneHourM, double ThreeHoursM) Forecast(CellGround ground, CellBelief belief, CellForcing forcing)
    {
        if (belief.RainMS <= 0 && belief.Water.PondM3 <= 0 && belief.Water.Surface.IsDry) return (0, 0);
        const double step = 900;
        var water = belief.Water;
        var oneHour = 0.0;
        for (var i = 0; i < 12; i++)
        {
            // Mean of the fading rain over the step.
            var from = Math.Exp(-i * step / RainFadesS);
            var to = Math.Exp(-(i + 1) * step / RainFadesS);
            var rain = belief.RainMS * RainFadesS / step * (from - to);
            CellPhysics.Advance(ground, ref water, forcing with { RainMS = rain }, step, step);
            if (i == 3) oneHour = ground.DepthM(water.PondM3);
        }

        return (oneHour, ground.DepthM(water.PondM3));
    }
}
