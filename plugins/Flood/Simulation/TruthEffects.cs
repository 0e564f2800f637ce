using Haimen.Flood.Sensing;
using Haimen.Hazards;
using Haimen.Hazards.Effects;
using Haimen.Hazards.Simulation;

namespace Haimen.Flood.Simulation;

/// <summary>What the truth of water and wind does to the truth of other domains.</summary>
internal sealed class TruthEffects
{
    private const double LeastRadiusM = 100;
    private const double MarginM = 2_000;

    // A surge that boats and ports feel. Unverified.
    private const double LeastSurgeM = 0.5;

    private readonly GeoPoint _centre;
    private readonly double _reachM;

    public TruthEffects(SimulationSetup setup)
    {
        var places = setup.Villages.OrderBy(v => v.Id, StringComparer.Ordinal).Select(v => v.Place).ToArray();
        if (places.Length == 0) return;
        _centre = new(places.Average(p => p.Lon), places.Average(p => p.Lat));
        _reachM = places.Max(p => p.DistanceM(_centre)) + MarginM;
    }

    /// <summary>The effects now, by id.</summary>
    /// <param name="cells">The villages' true water.</param>
    /// <param name="windMS">The true mean wind.</param>
    /// <param name="surgeM">The true surge.</param>
    /// <param name="now">The truth's now.</param>
    public IReadOnlyList<HazardEffect> Of(TruthCell[] cells, double windMS, double surgeM, DateTimeOffset now)
    {
        var effects = new List<HazardEffect>();
        if (surgeM >= LeastSurgeM && _reachM > 0)
            effects.Add(Make("surge", EffectKinds.StormSurge.Id, _centre, _reachM, surgeM, surgeM >= 1 ? HazardGrade.Orange : HazardGrade.Yellow, now, "风暴增水", "Storm surge"));
        foreach (var cell in cells)
        {
            var depth = cell.DepthM;
            if (depth < WaterDepths.RoadClosedM) continue;
            var radius = Math.Max(LeastRadiusM, Math.Sqrt(cell.Ground.FloodedM2(depth) / Math.PI));
            effects.Add(Make($"water@{cell.VillageId}", EffectKinds.FloodWater.Id, cell.Place, radius, depth, WaterDepths.Grade(depth, HazardGrade.Normal), now, "积水", "Flood water"));
        }

        if (windMS >= WindForces.Force6MS && _reachM > 0)
            effects.Add(Make("wind", EffectKinds.StrongWind.Id, _centre, _reachM, windMS, Grade(windMS), now, "大风", "Strong wind"));
        return effects;
    }

    private static HazardGrade Grade(double windMS) => windMS switch
    {
        >= WindForces.Force12MS => HazardGrade.Red,
        >= WindForces.Force10MS => HazardGrade.Orange,
        >= WindForces.Force8MS => HazardGrade.Yellow,
        _ => HazardGrade.Blue,
    };

    private static HazardEffect Make(
        string id, string kind, GeoPoint place, double radiusM, double value, HazardGrade grade, DateTimeOffset now, string zh, string en) => new()
        {
            Id = id,
            Kind = kind,
            Place = place,
            RadiusM = radiusM,
            Value = value,
            Grade = grade,
            From = now,
            Reason = new(zh, en),
        };
}
