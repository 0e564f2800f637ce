using Haimen.Grains.Drills;
using Haimen.Hazards;

namespace Haimen.Host.Drills.Reports;

/// <summary>What each hazard left on the ground, every domain in its own quantity and unit.</summary>
internal sealed class ReportGroundTables(DrillReport report, ReportNames names)
{
    private const int Shown = 20;

    /// <summary>A table for each domain that says anything of villages.</summary>
    public Html All() => report.Ground.Length == 0
        ? Html.Of($"<p class=\"nothing\">{new LocalizedText("本次演练的灾种不以村（社区）为单位度量。", "The hazards of this drill are not measured by village.")}</p>")
        : Html.Join(report.Ground.Select(Table));

    /// <summary>The tile of a domain: its worst village.</summary>
    public static (string Figure, LocalizedText What, LocalizedText More) Tile(ReportGround ground)
    {
        var worst = ground.Villages.FirstOrDefault();
        return (
            worst is null ? "0" : Number(ground, worst.Max),
            new($"{ground.Unit} 最大{ground.Quantity.Zh}", $"{ground.Unit} {ground.Quantity.En}, worst"),
            worst is null ? new("未波及村（社区）", "no village") : new($"{worst.Name} · {ground.Villages.Length} 个村(社区)", $"{worst.Name} · {ground.Villages.Length} villages"));
    }

    /// <summary>A value as it is read in its unit.</summary>
    public static string Number(ReportGround ground, double value) => ground.IsWater
        ? FormattableString.Invariant($"{value:0.00}")
        : FormattableString.Invariant($"{value:0.##}");

    private Html Table(ReportGround ground)
    {
        var rows = ground.Villages.Take(Shown).Select(village => Html.Of(
            $"<tr><td>{village.Name}</td><td>{names[village.Township]}</td><td class=\"n\">{Number(ground, village.Max)} {ground.Unit}</td><td>{ReportClock.Local(village.MaxAt)}</td></tr>"));
        var more = ground.Villages.Length > Shown
            ? Html.Of($"<p class=\"note\">{new LocalizedText($"另有 {ground.Villages.Length - Shown} 个村（社区），见 JSON 报告。", $"{ground.Villages.Length - Shown} more villages are in the JSON report.")}</p>")
            : Html.Empty;
        var body = ground.Villages.Length == 0
            ? Html.Of($"<p class=\"nothing\">{new LocalizedText("未波及村（社区）。", "No village had any.")}</p>")
            : Html.Of($"<div class=\"wide\"><table><thead><tr><th>{new LocalizedText("村（社区）", "Village")}</th><th>{new LocalizedText("镇（街道）", "Township")}</th><th class=\"n\">{new LocalizedText("最大", "Worst")}</th><th>{new LocalizedText("时间", "When")}</th></tr></thead><tbody>{Html.Join(rows)}</tbody></table></div>{more}");
        return Html.Of($"<h3>{ground.DomainName} · {ground.Quantity}</h3>{body}");
    }
}
