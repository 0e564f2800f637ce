using Haimen.Fire.Assets;
using Haimen.Fire.Models;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;
using Haimen.Hazards.Geography;
using Haimen.Hazards.Models;

namespace Haimen.Fire.Assessment;

/// <summary>
/// Where fires reach now, in 15, 30 and 60 minutes, if nobody fights them further: around buildings the distances of 37.5,
/// 12.5 and 4 kW/m², on plots the burnt ellipse.
/// </summary>
internal static class Footprints
{
    private static readonly double[] MinutesAhead = [0, 15, 30, 60];

    // Half-width over value: the radiated share is 0.2 to 0.45, spread is known to about a factor of two. Unverified; wider ahead.
    private const double RadiationUncertainty = 0.4;
    private const double SpreadUncertainty = 0.5;

    private static readonly (double FluxKWM2, HazardGrade Grade, LocalizedText Label)[] Rings =
    [
        (PointSource.DamageKWM2, HazardGrade.Red, new("设备破坏 37.5 千瓦/平方米", "Equipment damaged, 37.5 kW/m2")),
        (PointSource.IgnitionKWM2, HazardGrade.Orange, new("木材引燃 12.5 千瓦/平方米", "Wood ignites, 12.5 kW/m2")),
        (PointSource.PainKWM2, HazardGrade.Yellow, new("人员灼痛 4 千瓦/平方米", "Pain and burns, 4 kW/m2")),
    ];

    /// <summary>The frames.</summary>
    /// <param name="situation">The area.</param>
    /// <param name="buildings">Its building fires.</param>
    /// <param name="plots">Its vegetation fires.</param>
    /// <param name="now">The instant of the assessment.</param>
    public static IReadOnlyList<FootprintFrame> Of(
        AreaSituation situation, IReadOnlyList<BuildingFire> buildings, IReadOnlyList<VegetationFire> plots, DateTimeOffset now) =>
    [
        .. MinutesAhead.Select(minutes => new FootprintFrame(now + TimeSpan.FromMinutes(minutes),
        [
            .. buildings.SelectMany(f => RingsOf(situation, f, minutes)).Concat(plots.Select(f => Ground(situation, f, minutes)))
                .OrderByDescending(z => z.Grade),
        ])),
    ];

    private static IEnumerable<FootprintZone> RingsOf(AreaSituation situation, BuildingFire fire, double minutes)
    {
        var heat = fire.HeatLaterKW(minutes * 60);
        foreach (var (flux, grade, label) in Rings)
        {
            var radius = BuildingFire.RadiusM(heat, flux);
            if (radius < 1) continue;
            yield return Zone(
                situation, fire.Place, GeoShapes.Circle(fire.Place, radius), grade, flux, RadiationUncertainty * (1 + (minutes / 60)), "kW/m2", label, "fire/point-source");
        }
    }

    private static FootprintZone Ground(AreaSituation situation, VegetationFire fire, double minutes)
    {
        var grade = fire.IntensityKWM > FireLine.EnginesKWM ? HazardGrade.Red : fire.IntensityKWM > FireLine.HandToolsKWM ? HazardGrade.Orange : HazardGrade.Yellow;
        if (!fire.Burns) grade = HazardGrade.Blue;
        var label = minutes == 0
            ? new LocalizedText("过火范围", "Ground burnt")
            : new LocalizedText($"{minutes:0} 分钟内可能过火范围", $"Ground that may burn within {minutes:0} min");
        return Zone(
            situation, fire.Place, fire.Outline(fire.Later(minutes * 60)), grade, fire.IntensityKWM, SpreadUncertainty * (1 + (minutes / 60)), "kW/m", label, "fire/rothermel");
    }

    private static FootprintZone Zone(
        AreaSituation situation, GeoPoint centre, GeoPolygon outline, HazardGrade grade, double value, double uncertainty, string unit, LocalizedText label, string model)
    {
        var inside = ReachedPeople.Inside(situation, centre, outline);
        return new()
        {
            Grade = grade,
            Outline = outline,
            People = inside.People,
            VulnerablePeople = inside.VulnerablePeople,
            EnterpriseIds = inside.EnterpriseIds,
            Value = value,
            Uncertainty = Math.Max(0.1, value * uncertainty),
            Unit = unit,
            Label = label,
            Model = model,
            Trust = ModelTrust.Sourced,
        };
    }
}
