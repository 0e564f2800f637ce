using Haimen.Grains.Drills;
using Haimen.Hazards;

namespace Haimen.Host.Drills.Reports;

/// <summary>What hazards did to each other, and what sites, vessels and plants were told to do.</summary>
internal sealed class ReportCascades(DrillReport report, ReportNames names)
{
    /// <summary>Effects on other domains, with what those said.</summary>
    public Html Cascades()
    {
        if (report.Cascades.Length == 0) return Nothing(new("没有灾种影响到其他灾种。", "No hazard acted on another."));
        var rows = report.Cascades.Select(cascade =>
        {
            var answers = cascade.Answers.Select(answer => Html.Of(
                $"<li>{(answer.Accepted ? "✓" : "✕")} {names[answer.Domain]} <code>{answer.DomainVersion}</code> · {names[answer.AreaId]} · {answer.Reason} · {ReportClock.Local(answer.At)}</li>"));
            var said = cascade.To.Length == 0
                ? Html.Of($"{new LocalizedText("没有灾种受其影响", "It concerns no other domain")}")
                : cascade.Answers.Length == 0 ? Html.Of($"{new LocalizedText("尚未答复", "No answer")}") : Html.Of($"<ul>{Html.Join(answers)}</ul>");
            return Html.Of(
                $"<tr><td>{ReportClock.Local(cascade.ProposedAt)} – {ReportClock.Local(cascade.EndedAt)}</td><td>{names[cascade.Domain]}</td><td>{names[cascade.Kind]}</td><td><span class=\"level {ExpectationGrammar.NameOf(cascade.Grade)}\">{ReportWords.Of(cascade.Grade)}</span></td><td>{cascade.Reason}</td><td class=\"n\">{cascade.To.Length}</td><td>{said}</td></tr>");
        });
        return Html.Of($"<div class=\"wide\"><table><thead><tr>{Heads(new("时间", "When"), new("来自", "From"), new("影响", "Effect"), new("程度", "Grade"), new("缘由", "Why"), new("告知", "Told"), new("答复", "Answers"))}</tr></thead><tbody>{Html.Join(rows)}</tbody></table></div>");
    }

    /// <summary>Directives, with the rules that called for them.</summary>
    public Html Directives()
    {
        if (report.Directives.Length == 0) return Nothing(new("没有向企业、船舶、工地下达指令。", "Nobody outside was told what to do."));
        var rows = report.Directives.Select(directive => Html.Of(
            $"<tr><td>{ReportClock.Local(directive.IssuedAt)}</td><td>{names[directive.Target]}</td><td>{directive.Text}</td><td>{directive.Rule}</td><td>{ReportClock.Local(directive.LiftedAt)}</td></tr>"));
        return Html.Of($"<div class=\"wide\"><table><thead><tr>{Heads(new("下达", "Given"), new("对象", "To"), new("指令", "What"), new("依据", "Rule"), new("解除", "Lifted"))}</tr></thead><tbody>{Html.Join(rows)}</tbody></table></div>");
    }

    private static Html Heads(params LocalizedText[] heads) => Html.Join(heads.Select(head => Html.Of($"<th>{head}</th>")));

    private static Html Nothing(LocalizedText text) => Html.Of($"<p class=\"nothing\">{text}</p>");
}
