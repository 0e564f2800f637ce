using Haimen.Fire.Assets;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;

namespace Haimen.Fire.Assessment;

/// <summary>Why an area is judged as it is, worst first.</summary>
internal static class Reasons
{
    private const int MostShown = 8;

    /// <summary>The reasons.</summary>
    /// <param name="situation">The area.</param>
    /// <param name="threats">What other hazards strike.</param>
    /// <param name="danger">The danger of fire in the open.</param>
    /// <param name="level">The level in force.</param>
    /// <param name="fwi">The highest Fire Weather Index.</param>
    public static IReadOnlyList<LocalizedText> Of(AreaSituation situation, IReadOnlyList<Threat> threats, HazardGrade danger, HazardGrade level, double fwi)
    {
        var reasons = situation.Assets
            .Where(a => a.Grade > HazardGrade.Normal && a.Reason is not null && a.Site.Kind != FireAssetKinds.Hydrant)
            .OrderBy(a => a.Site.Id, StringComparer.Ordinal)
            .Select(a => (a.Grade, Text: new LocalizedText($"{Name(a.Site.NameZh, a.Site.Id)}：{a.Reason!.Zh}", $"{Name(a.Site.NameZh, a.Site.Id)}: {a.Reason.En}")))
            .Concat(threats.Select(t => (t.Grade, new LocalizedText(
                $"{Name(t.Asset.Site.NameZh, t.Asset.Site.Id)}受其他灾害威胁：{t.Effect.Reason.Zh}", $"{Name(t.Asset.Site.NameZh, t.Asset.Site.Id)} threatened: {t.Effect.Reason.En}"))))
            .ToList();
        if (danger > HazardGrade.Normal)
        {
            reasons.Add((danger, new(
                FormattableString.Invariant($"野外火险{HazardGrades.Zh(danger)}，火险天气指数 {fwi:0.0}"),
                FormattableString.Invariant($"fire danger in the open {HazardGrades.En(danger)}, Fire Weather Index {fwi:0.0}"))));
        }

        if (reasons.Count == 0 && level > HazardGrade.Normal)
            reasons.Add((level, new("险情已解除，观察一刻钟后降级", "over; the level is kept for a quarter of an hour")));
        return [.. reasons.OrderByDescending(r => r.Item1).Take(MostShown).Select(r => r.Item2)];

        static string Name(string zh, string id) => zh.Length > 0 ? zh : id;
    }
}
