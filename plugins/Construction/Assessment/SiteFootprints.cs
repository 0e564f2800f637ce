using Haimen.Construction.Assets;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;
using Haimen.Hazards.Geography;
using Haimen.Hazards.Models;

namespace Haimen.Construction.Assessment;

/// <summary>
/// Whom a site in alarm reaches now, in one hour and in six: the zone that is emptied and, around a pit, the zone that is watched,
/// one grade lower. A pit that moves goes on as in its last three hours; a crane waits for the forecast gust.
/// </summary>
internal static class SiteFootprints
{
    /// <summary>The frames.</summary>
    /// <param name="situation">The area.</param>
    /// <param name="engaged">The sites that the area acts on.</param>
    /// <param name="all">All of the area's assets.</param>
    /// <param name="now">Now.</param>
    public static IReadOnlyList<FootprintFrame> Of(AreaSituation situation, IReadOnlyList<SiteRisk> engaged, IReadOnlyList<SiteRisk> all, DateTimeOffset now) =>
    [
        new(now, Zones(situation, engaged, all, s => s.Grade, 1)),
        new(now + TimeSpan.FromHours(1), Zones(situation, engaged, all, s => s.Grade, 1.5)),
        new(now + TimeSpan.FromHours(6), Zones(situation, engaged, all, s => s.Ahead, 3)),
    ];

    private static FootprintZone[] Zones(
        AreaSituation situation, IReadOnlyList<SiteRisk> engaged, IReadOnlyList<SiteRisk> all, Func<SiteRisk, HazardGrade> gradeOf, double widening)
    {
        var zones = new List<(SiteRisk Site, FootprintZone Zone)>();
        foreach (var site in engaged)
        {
            var grade = gradeOf(site);
            zones.Add((site, Zone(situation, site, all, grade, SiteReach.InnerM(site), widening, Inner(site))));
            if (SiteReach.OuterM(site) is { } outer && grade > HazardGrade.Blue)
                zones.Add((site, Zone(situation, site, all, grade - 1, outer, widening, new("基坑监测影响区（3 倍挖深，未核实）", "monitored zone, three depths (unverified)"))));
        }

        return [.. zones.OrderByDescending(z => z.Zone.Grade).ThenBy(z => z.Site.Id, StringComparer.Ordinal).ThenByDescending(z => z.Zone.People).Select(z => z.Zone)];
    }

    private static FootprintZone Zone(
        AreaSituation situation, SiteRisk site, IReadOnlyList<SiteRisk> all, HazardGrade grade, double radiusM, double widening, LocalizedText label)
    {
        var people = PeopleInReach.Of(site.View.Place, radiusM, situation, all);
        var (value, share, unit, model) = Quantity(site);
        return new()
        {
            Grade = grade,
            Outline = GeoShapes.Circle(site.View.Place, radiusM),
            People = people.Residents + people.Workers,
            VulnerablePeople = people.Vulnerable,
            EnterpriseIds = people.EnterpriseIds,
            VillageId = site.View.Site.VillageId,
            Value = value,
            Uncertainty = share * value * widening,
            Unit = unit,
            Label = new($"{site.NameZh}{label.Zh}", $"{site.Id}: {label.En}"),
            Model = model,
            Trust = ModelTrust.Unverified,
        };
    }

    private static LocalizedText Inner(SiteRisk site) => site.Kind switch
    {
        ConstructionAssetKinds.TowerCrane => new("倾覆半径（塔高加臂长）", "fall radius, height and jib"),
        ConstructionAssetKinds.Scaffold => new("倒塌半径（架高加 5 米，未核实）", "fall radius, height and 5 m (unverified)"),
        ConstructionAssetKinds.ConfinedSpace => new("警戒区（50 米，未核实）", "cordon of 50 m (unverified)"),
        _ => new("撤离影响区（2 倍挖深，未核实）", "zone to be emptied, two depths (unverified)"),
    };

    // Half-width of the likely value as a share of it. Unverified.
    private static (double Value, double Share, string Unit, string Model) Quantity(SiteRisk site) => site.Kind switch
    {
        ConstructionAssetKinds.TowerCrane or ConstructionAssetKinds.Scaffold =>
            (Math.Max(site.Measure(SiteMeasures.WindMS), site.Measure(SiteMeasures.GustForecastMS)), 0.15, "m/s", "construction/wind"),
        ConstructionAssetKinds.ConfinedSpace => (site.Measure(SiteMeasures.HydrogenSulphideMgM3), 0.1, "mg/m3", "construction/confined-space"),
        _ => (Math.Max(0, site.Measure(SiteMeasures.WallMm)), 0.1, "mm", "construction/excavation"),
    };
}
