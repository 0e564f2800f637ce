using Haimen.Grains.Incidents;
using Haimen.Grains.Realms;
using Haimen.Hazards;
using Haimen.Hazards.Effects;

namespace Haimen.Grains.Drills;

/// <summary>Puts into words what became of an incident's directives and of its effects on other domains between two looks.</summary>
internal static class CascadeStory
{
    /// <summary>What is new.</summary>
    public static IEnumerable<TimelineEntry> Changes(IncidentView before, IncidentView after, LocalizedText area, IDistrictCatalog district) =>
        Directives(before, after, area, district).Concat(Cascades(before, after, area, district));

    private static IEnumerable<TimelineEntry> Directives(IncidentView before, IncidentView after, LocalizedText area, IDistrictCatalog district)
    {
        foreach (var view in after.Directives)
        {
            var was = Array.Find(before.Directives, x => x.Directive.Id == view.Directive.Id);
            var who = Name(view.Directive.AssetId ?? view.Directive.EnterpriseId ?? "", district);
            if (was?.IssuedAt != view.IssuedAt)
            {
                yield return new TimelineEntry(view.IssuedAt, TimelineKind.Directive, new(
                    $"{area.Zh}：指令{who}：{view.Directive.Text.Zh}。依据：{view.Directive.Rule.Zh}",
                    $"{area.En}: {who} told: {view.Directive.Text.En}. Rule: {view.Directive.Rule.En}"), after.IncidentId);
            }

            if (view.LiftedAt is { } lifted && was?.LiftedAt != lifted)
            {
                yield return new TimelineEntry(lifted, TimelineKind.Directive, new(
                    $"{area.Zh}：解除对{who}的指令：{view.Directive.Text.Zh}", $"{area.En}: lifted for {who}: {view.Directive.Text.En}"), after.IncidentId);
            }
        }
    }

    private static IEnumerable<TimelineEntry> Cascades(IncidentView before, IncidentView after, LocalizedText area, IDistrictCatalog district)
    {
        foreach (var view in after.Cascades)
        {
            var was = Array.Find(before.Cascades, x => x.Effect.Id == view.Effect.Id);
            var known = was?.ProposedAt == view.ProposedAt ? was : null;
            var kind = EffectKinds.All.FirstOrDefault(x => x.Id == view.Effect.Kind)?.Name ?? new(view.Effect.Kind, view.Effect.Kind);
            if (known is null)
            {
                var nobody = view.To.Length == 0 ? new LocalizedText("；没有灾种受其影响", "; it concerns no other domain") : new("", "");
                yield return new TimelineEntry(view.ProposedAt, TimelineKind.Cascade, new(
                    $"{area.Zh}：{kind.Zh}可能引发次生灾害：{view.Effect.Reason.Zh}{nobody.Zh}",
                    $"{area.En}: {kind.En} may do harm elsewhere: {view.Effect.Reason.En}{nobody.En}"), after.IncidentId);
            }

            foreach (var answer in view.Answers.Where(x => known is null || !known.Answers.Contains(x)))
            {
                var where = district.Townships.TryGetValue(answer.AreaId, out var township) ? new LocalizedText(township.NameZh, township.NameEn) : new(answer.AreaId, answer.AreaId);
                yield return new TimelineEntry(answer.At, TimelineKind.Cascade, new(
                    $"{where.Zh}（{answer.Domain} {answer.DomainVersion}）{(answer.Accepted ? "接受" : "不采纳")}{area.Zh}的{kind.Zh}：{answer.Reason.Zh}",
                    $"{where.En} ({answer.Domain} {answer.DomainVersion}) {(answer.Accepted ? "accepts" : "refuses")} {kind.En} from {area.En}: {answer.Reason.En}"), after.IncidentId);
            }

            if (view.EndedAt is { } ended && known?.EndedAt != ended)
                yield return new TimelineEntry(ended, TimelineKind.Cascade, new($"{area.Zh}：{kind.Zh}的影响结束", $"{area.En}: {kind.En} no longer reaches others"), after.IncidentId);
        }
    }

    private static string Name(string id, IDistrictCatalog district) =>
        district.Assets.TryGetValue(id, out var asset) ? asset.NameZh : district.Enterprises.TryGetValue(id, out var enterprise) ? enterprise.NameZh : id;
}
