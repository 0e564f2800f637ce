using Haimen.Hazards;

namespace Haimen.Construction.Assets;

/// <summary>Why a crane or a scaffold is graded as it is, in words.</summary>
internal static class HighStructureReasons
{
    /// <summary>The reason.</summary>
    /// <param name="state">Its state.</param>
    /// <param name="measures">Its measures.</param>
    /// <param name="crane">Whether it is a crane.</param>
    public static LocalizedText Of(SiteState state, IReadOnlyDictionary<string, double> measures, bool crane)
    {
        var people = crane
            ? SiteReasons.OfPeople(state, "塔机倾覆", "the tower crane collapsed")
            : SiteReasons.OfPeople(state, "脚手架坍塌", "the scaffold collapsed");
        if (people is not null) return people;
        if (state.Danger) return crane ? new("塔机出现险情征兆（报告）", "danger sign reported at the crane") : new("脚手架出现险情征兆（报告）", "danger sign reported at the scaffold");
        var worst = state.LoadGrade >= state.WindGrade && state.LoadGrade >= state.GustGrade ? state.LoadGrade : HazardGrade.Normal;
        if (worst > HazardGrade.Normal)
        {
            return crane
                ? Text($"起重力矩为额定的 {measures.GetValueOrDefault(SiteMeasures.MomentPct):0}%（限值未核实）", $"load moment {measures.GetValueOrDefault(SiteMeasures.MomentPct):0}% of the rated one (limits unverified)")
                : Text($"脚手架倾斜 {measures.GetValueOrDefault(SiteMeasures.TiltMmM):0.0} mm/m（限值未核实）", $"scaffold tilts {measures.GetValueOrDefault(SiteMeasures.TiltMmM):0.0} mm/m (limits unverified)");
        }

        if (state.GustGrade > state.WindGrade)
            return Text($"预报 12 小时内阵风 {measures.GetValueOrDefault(SiteMeasures.GustForecastMS):0.0} 米/秒", $"gusts of {measures.GetValueOrDefault(SiteMeasures.GustForecastMS):0.0} m/s forecast within 12 h");
        if (state.WindGrade > HazardGrade.Normal)
            return Text($"作业高度风速 {measures.GetValueOrDefault(SiteMeasures.WindMS):0.0} 米/秒", $"wind of {measures.GetValueOrDefault(SiteMeasures.WindMS):0.0} m/s at working height");
        return new("险情缓解不足半小时，暂不解除", "it eased less than half an hour ago and is not lifted yet");
    }

    private static LocalizedText Text(FormattableString zh, FormattableString en) =>
        new(FormattableString.Invariant(zh), FormattableString.Invariant(en));
}
