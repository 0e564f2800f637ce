using Haimen.HazardousChemicals.Assets;
using Haimen.HazardousChemicals.Substances;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;
using Haimen.Hazards.Assets;
using Haimen.Hazards.Geography;

namespace Haimen.HazardousChemicals.Assessment;

/// <summary>Why an area is judged as it is, worst first; with the major-hazard grade (GB 18218) of the enterprises concerned.</summary>
internal static class Reasons
{
    private const double NearbyM = 500;
    private const int MostShown = 8;

    /// <summary>The reasons.</summary>
    /// <param name="situation">The area.</param>
    /// <param name="tanks">Its tanks.</param>
    /// <param name="threats">What threatens them.</param>
    /// <param name="level">The area's level.</param>
    public static IReadOnlyList<LocalizedText> Of(AreaSituation situation, AssetView[] tanks, IReadOnlyList<Threat> threats, HazardGrade level)
    {
        if (level == HazardGrade.Normal) return [];
        List<LocalizedText> reasons =
        [
            .. tanks.Where(t => t.Reason is not null).OrderByDescending(t => t.Grade).ThenBy(t => t.Site.Id, StringComparer.Ordinal).Take(MostShown).Select(t => t.Reason!),
            .. threats.Where(t => t.Grade > HazardGrade.Normal).OrderByDescending(t => t.Grade).Select(t => t.Answer.Reason),
        ];
        var concerned = tanks.Where(t => t.Grade >= HazardGrade.Yellow).Concat(threats.Where(t => t.Grade > HazardGrade.Normal).SelectMany(t => t.Struck))
            .Select(t => t.Site.EnterpriseId).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        foreach (var id in concerned.Take(MostShown))
            if (Major(situation, id) is { } reason)
                reasons.Add(reason);
        if (reasons.Count == 0) reasons.Add(new("事故处置收尾，等待空气恢复正常", "The incident is being wound up; waiting for clean air"));
        return reasons;
    }

    /// <summary>The major-hazard grade of an enterprise by what its tanks and stores hold now; null where it has none.</summary>
    /// <param name="situation">The area.</param>
    /// <param name="enterpriseId">The enterprise.</param>
    public static MajorHazardGrade? GradeOf(AreaSituation situation, string enterpriseId)
    {
        var rows = situation.Assets.Where(a => a.Site.EnterpriseId == enterpriseId)
            .Select(a => (Row: MajorHazardTable.Find(a.Site.Labels.GetValueOrDefault("substance")), Tonnes: a.Measures.GetValueOrDefault(TankMeasures.InventoryT)))
            .Where(x => x.Row is not null).Select(x => (x.Row!, x.Tonnes)).ToArray();
        if (rows.Length == 0 || situation.Enterprises.FirstOrDefault(e => e.Id == enterpriseId) is not { } site) return null;

        // The standard counts people outside the plant: residents, and those who work in other enterprises.
        var inside = Exposure.Inside(GeoShapes.Circle(site.Place, NearbyM), situation.Villages, situation.Enterprises);
        return MajorHazardGrade.Of(rows, inside.People + inside.Employees - site.Employees);
    }

    private static LocalizedText? Major(AreaSituation situation, string enterpriseId)
    {
        if (GradeOf(situation, enterpriseId) is not { IsMajor: true } grade) return null;
        return new(
            FormattableString.Invariant($"{enterpriseId} 构成 {grade.Level} 级重大危险源（S={grade.S:0.0}，R={grade.R:0}，GB 18218-2018，系数未核实）"),
            FormattableString.Invariant($"{enterpriseId} is a major hazard source of level {grade.Level} (S={grade.S:0.0}, R={grade.R:0}, GB 18218-2018, factors unverified)"));
    }
}
