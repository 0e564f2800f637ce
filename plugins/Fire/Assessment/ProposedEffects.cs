using Haimen.Fire.Models;
using Haimen.Hazards.Effects;

namespace Haimen.Fire.Assessment;

/// <summary>
/// What fires do to things of other domains: radiation around burning buildings, and sparks and flames to what burns near them
/// or in a front's way within an hour. Distances go by steps and are taken back only when they fall by two fifths, so that
/// receivers are not told anew at each assessment; they stand until the fire counts as out.
/// </summary>
internal static class ProposedEffects
{
    private const double Shrink = 0.6;
    private const double HourS = 3_600;
    private static readonly double[] StepsM = [5, 10, 15, 20, 30, 40, 50, 60, 80, 100, 120, 150, 200, 250, 300, 400, 500, 700, 1_000, 1_500, 2_000, 3_000, 5_000, 10_000];

    /// <summary>The effects, by id; remembers their distances.</summary>
    /// <param name="memory">The area's memory. Updated.</param>
    /// <param name="buildings">Building fires.</param>
    /// <param name="plots">Vegetation fires.</param>
    /// <param name="now">The instant of the assessment.</param>
    public static IReadOnlyList<HazardEffect> Of(
        AreaMemory memory, IReadOnlyList<BuildingFire> buildings, IReadOnlyList<VegetationFire> plots, DateTimeOffset now)
    {
        var stated = new SortedDictionary<string, double>(StringComparer.Ordinal);
        var effects = new List<HazardEffect>();
        foreach (var fire in buildings) OfBuilding(fire);
        foreach (var fire in plots) OfPlot(fire);
        memory.Reaches.Clear();
        foreach (var (id, reach) in stated) memory.Reaches[id] = reach;
        return [.. effects.OrderBy(e => e.Id, StringComparer.Ordinal)];

        double Reach(string id, double radius)
        {
            var before = memory.Reaches.GetValueOrDefault(id);
            var reach = before > 0 && radius <= before && radius > before * Shrink ? before : StepsM.FirstOrDefault(s => s >= radius, StepsM[^1]);
            stated[id] = reach;
            return reach;
        }

        void OfBuilding(BuildingFire fire)
        {
            var from = now - TimeSpan.FromMinutes(fire.Minutes);
            var id = $"heat@{fire.Id}";
            var reach = Reach(id, BuildingFire.RadiusM(fire.DecisionKW, PointSource.PainKWM2));

            // At the edge of what burns a point source gives a quarter of the radiated heat per area, whatever burns.
            var worst = fire.Profile.HeatKWM2 * PointSource.UsualRadiativeFraction / 4;
            effects.Add(new()
            {
                Id = id,
                Kind = EffectKinds.ThermalRadiation.Id,
                Place = fire.Place,
                RadiusM = reach,
                Value = worst,
                Grade = fire.View.Grade,
                From = from,
                Reason = new($"{fire.View.Site.NameZh}建筑火灾，15 分钟内 {reach:0} 米处热辐射可达 4 千瓦/平方米", $"Building fire: 4 kW/m2 at {reach:0} m within 15 min"),
            });
            var touch = Reach($"ignition@{fire.Id}", BuildingFire.RadiusM(fire.DecisionKW, PointSource.IgnitionKWM2));
            effects.Add(new()
            {
                Id = $"ignition@{fire.Id}",
                Kind = EffectKinds.Ignition.Id,
                Place = fire.Place,
                RadiusM = touch,
                Value = Steady(fire.DecisionKW),
                Grade = fire.View.Grade,
                From = from,
                Reason = new($"{fire.View.Site.NameZh}建筑火灾，15 分钟内 {touch:0} 米内可燃物可能被引燃", $"Building fire: what burns within {touch:0} m may take fire within 15 min"),
            });
        }

        void OfPlot(VegetationFire fire)
        {
            var ahead = fire.Later(HourS);
            var id = $"ignition@{fire.Id}";
            var reach = Reach(id, Math.Max(ahead.HeadM, ahead.FlankM));
            effects.Add(new()
            {
                Id = id,
                Kind = EffectKinds.Ignition.Id,
                Place = fire.Place,
                RadiusM = reach,
                Value = Steady(fire.IntensityKWM * 20),
                Grade = fire.View.Grade,
                From = now - TimeSpan.FromMinutes(fire.Minutes),
                Reason = new($"{fire.View.Site.NameZh}植被火灾，一小时内火头可达 {reach:0} 米", $"Vegetation fire: its head may come {reach:0} m within an hour"),
            });
        }
    }

    // One figure, so that it does not change with every reading.
    private static double Steady(double value) => value <= 0 ? 0 : Math.Pow(10, Math.Ceiling(Math.Log10(value) * 4) / 4);
}
