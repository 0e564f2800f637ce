using Haimen.Flood.Sensing;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;
using Haimen.Hazards.Effects;

namespace Haimen.Flood.Assessment;

/// <summary>
/// What an area's water and wind do to things of other domains. Values are rounded and kept until they change by more than a step,
/// so that receivers are not told of every centimetre.
/// </summary>
internal static class AreaEffects
{
    private const double LeastRadiusM = 100;
    private const double MarginM = 1_500;
    private const double SurgeReachM = 15_000;
    private const double DepthStepM = 0.1;
    private const double WindStepMS = 2;
    private const double SurgeStepM = 0.2;

    /// <summary>The effects, by id; none without an incident.</summary>
    /// <param name="situation">The area.</param>
    /// <param name="villages">Its villages' water.</param>
    /// <param name="signals">What the gauges say.</param>
    /// <param name="tide">The tide's grade as far as it matters here.</param>
    /// <param name="memory">The area's memory. Updated.</param>
    /// <param name="now">The instant of the assessment.</param>
    public static IReadOnlyList<HazardEffect> Of(
        AreaSituation situation, IReadOnlyList<VillageWater> villages, in AreaSignals signals, HazardGrade tide, AreaMemory memory, DateTimeOffset now)
    {
        var stated = new StatedEffects(memory, now);
        if (memory.IncidentKind is not null)
        {
            foreach (var village in villages) Water(stated, village);
            Surge(stated, situation, tide);
            Wind(stated, situation, signals, memory.Gale);
        }

        return stated.Finish();
    }

    // From the depth at which cars stop; let go a band below it.
    private static void Water(StatedEffects stated, VillageWater water)
    {
        var id = $"water@{water.Village.Id}";
        var least = stated.Has(id) ? WaterDepths.RoadClosedM - WaterDepths.BandM : WaterDepths.RoadClosedM;
        if (water.DepthM < least) return;
        stated.Add(id, EffectKinds.FloodWater.Id, water.Village.Place, Math.Max(LeastRadiusM, Math.Sqrt(water.FloodedM2(water.DepthM) / Math.PI)), water.DepthM, DepthStepM,
            WaterDepths.Grade(water.DepthM, HazardGrade.Normal),
            depth => new(
                FormattableString.Invariant($"{water.Village.NameZh}低洼处推算积水约 {depth:0.0} 米"),
                FormattableString.Invariant($"{water.Village.NameZh}: about {depth:0.0} m of water on the low ground")));
    }

    // The astronomical tide is not known here, so the value is what stands above the station's blue level: less than the whole surge.
    private static void Surge(StatedEffects stated, AreaSituation situation, HazardGrade tide)
    {
        if (tide < (stated.Has("surge") ? HazardGrade.Blue : HazardGrade.Yellow)) return;
        var gauge = situation.Observations.Where(o => o.Kind == FloodSensorKinds.TideStage && o.Online && o.StationLevels.Count >= 4)
            .OrderByDescending(o => o.Grade).ThenBy(o => o.Place.DistanceM(situation.Centre)).ThenBy(o => o.SensorId, StringComparer.Ordinal).FirstOrDefault();
        if (gauge is null) return;
        stated.Add("surge", EffectKinds.StormSurge.Id, gauge.Place, SurgeReachM, Math.Max(0, gauge.Latest.Value - gauge.StationLevels[0]), SurgeStepM, tide,
            above => new(
                FormattableString.Invariant($"潮位达{HazardGrades.Zh(tide)}，高出蓝色警戒潮位约 {above:0.0} 米（未扣除天文潮）"),
                FormattableString.Invariant($"Tide at {HazardGrades.En(tide)}, about {above:0.0} m above the blue level (astronomical tide not taken off)")));
    }

    private static void Wind(StatedEffects stated, AreaSituation situation, AreaSignals signals, bool gale)
    {
        if (!gale) return;
        var expected = signals.GustMS / WindForces.GustFactor;
        var mean = Math.Max(signals.WindMS, expected);
        var reach = situation.Villages.Select(v => v.Place.DistanceM(situation.Centre)).DefaultIfEmpty(0).Max() + MarginM;
        stated.Add("wind", EffectKinds.StrongWind.Id, situation.Centre, reach, mean, WindStepMS, AreaSignals.Worse(signals.Wind, HazardGrade.Blue),
            speed => signals.WindMS >= expected
                ? new(FormattableString.Invariant($"平均风速约 {speed:0} 米/秒"), FormattableString.Invariant($"Mean wind of about {speed:0} m/s"))
                : new(FormattableString.Invariant($"12 小时内预报阵风，折合平均风速约 {speed:0} 米/秒（阵风系数 1.4，未核实）"), FormattableString.Invariant($"Gusts forecast within 12 h, about {speed:0} m/s of mean wind (gust factor 1.4, unverified)")));
    }
}
