using Haimen.Construction.Assets;
using Haimen.Construction.Models;
using Haimen.Hazards;

namespace Haimen.Construction.Assessment;

/// <summary>Why an area is judged as it is, worst first.</summary>
internal static class AreaReasons
{
    private const int MostShown = 6;

    /// <summary>The reasons.</summary>
    /// <param name="sites">All of the area's assets.</param>
    /// <param name="engaged">Those that the area acts on.</param>
    public static IReadOnlyList<LocalizedText> Of(IReadOnlyList<SiteRisk> sites, IReadOnlyList<SiteRisk> engaged)
    {
        var reasons = new List<LocalizedText>();
        if (Accident(engaged) is { } accident) reasons.Add(accident);
        foreach (var site in sites.Where(s => s.Grade > HazardGrade.Normal && s.Reason is not null)
            .OrderByDescending(s => engaged.Contains(s)).ThenByDescending(s => s.Grade).ThenBy(s => s.Id, StringComparer.Ordinal).Take(MostShown))
            reasons.Add(new($"{site.NameZh}：{site.Reason!.Zh}", $"{site.Id}: {site.Reason.En}"));
        var dusty = sites.Count(s => s.Measure(SiteMeasures.DustMgM3) > AirLimits.DustPm10MgM3);
        if (dusty > 0) reasons.Add(new($"{dusty} 处工地扬尘超过 0.08 毫克/立方米（未核实），应喷淋覆盖", $"dust above 0.08 mg/m³ at {dusty} (unverified): spray and cover"));
        return reasons;
    }

    /// <summary>The class of the accident by the dead and injured of all sites, normal where nobody was hurt.</summary>
    /// <param name="engaged">The sites that the area acts on.</param>
    public static HazardGrade AccidentOf(IReadOnlyList<SiteRisk> engaged) => AccidentGrade.Of(engaged.Sum(s => s.Dead), engaged.Sum(s => s.Injured));

    private static LocalizedText? Accident(IReadOnlyList<SiteRisk> engaged)
    {
        var grade = AccidentOf(engaged);
        if (grade == HazardGrade.Normal) return null;
        var name = AccidentGrade.Name(grade);
        var (dead, injured) = (engaged.Sum(s => s.Dead), engaged.Sum(s => s.Injured));
        return new(
            $"死亡 {dead} 人、受伤 {injured} 人：按国务院令第 493 号构成{name.Zh}（伤者暂按重伤计），事故单位 1 小时内报告",
            $"{dead} dead, {injured} injured: {name.En} by State Council Order 493 (the injured counted as serious for now); the unit reports within 1 h");
    }
}
