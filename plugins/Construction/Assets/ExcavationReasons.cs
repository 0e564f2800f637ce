using Haimen.Construction.Models;
using Haimen.Hazards;

namespace Haimen.Construction.Assets;

/// <summary>Why an excavation is graded as it is, in words.</summary>
internal static class ExcavationReasons
{
    /// <summary>The reason.</summary>
    /// <param name="state">The pit's state.</param>
    /// <param name="worst">The worst measurement.</param>
    /// <param name="ground">The pit.</param>
    public static LocalizedText Of(SiteState state, ExcavationFinding worst, PitGround ground)
    {
        if (SiteReasons.OfPeople(state, "基坑坍塌", "the excavation collapsed") is { } people) return people;
        if (state.Danger) return new("基坑出现险情征兆（报告）", "danger sign reported at the excavation");
        if (worst.Row is null) return new("基坑监测曾达预警值，等待复核", "the excavation's monitoring had reached its limit; to be checked");
        var (zh, en, unit) = Name(worst.Kind);
        var judged = worst.Judged;
        var flagZh = (worst.Row.Unverified ? "，限值未核实" : "") + (ground.DepthM is null ? "，开挖深度不详，按上限判" : "");
        var flagEn = (worst.Row.Unverified ? "; limit unverified" : "") + (ground.DepthM is null ? "; depth unknown, judged by the upper bound" : "");
        var rateZh = worst.TooFast ? FormattableString.Invariant($"，日变化 {judged.RatePerDay:0.0}{unit}（速率限值 {worst.Row.RatePerDay:0.#}{unit}/天）") : "";
        var rateEn = worst.TooFast ? FormattableString.Invariant($", {judged.RatePerDay:0.0} {unit} a day against a daily limit of {worst.Row.RatePerDay:0.#}") : "";
        return new(
            FormattableString.Invariant($"{zh} {worst.Value:0.0}{unit}，为预警值 {judged.Limit:0.#}{unit} 的 {judged.Utilisation * 100:0}%") + rateZh + flagZh,
            FormattableString.Invariant($"{en} {worst.Value:0.0} {unit}, {judged.Utilisation * 100:0}% of the limit of {judged.Limit:0.#}") + rateEn + flagEn);
    }

    private static (string Zh, string En, string Unit) Name(string kind) => kind switch
    {
        ExcavationLimits.GroundSettlement => ("周边地表沉降", "ground settlement", "mm"),
        ExcavationLimits.StrutForce => ("支撑轴力", "strut force", "%"),
        ExcavationLimits.GroundwaterChange => ("地下水位变化", "groundwater change", "mm"),
        _ => ("墙顶水平位移", "wall-top displacement", "mm"),
    };
}
