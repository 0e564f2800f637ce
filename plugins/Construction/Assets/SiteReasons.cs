using Haimen.Hazards;

namespace Haimen.Construction.Assets;

/// <summary>The part of a reason that all assets of a site share: people under it, a collapse.</summary>
internal static class SiteReasons
{
    /// <summary>The reason where people are concerned or it gave way; null where neither.</summary>
    /// <param name="state">The asset's state.</param>
    /// <param name="zh">What happened, in Chinese.</param>
    /// <param name="en">What happened, in English.</param>
    public static LocalizedText? OfPeople(SiteState state, string zh, string en)
    {
        if (!state.Collapsed && state.Trapped == 0 && state.Dead == 0 && state.Injured == 0) return null;
        var assumed = state.TrappedAssumed;
        return new(
            FormattableString.Invariant($"{zh}：被困 {state.Trapped} 人{(assumed ? "（按在场人数估计，未核实）" : "")}，受伤 {state.Injured} 人，死亡 {state.Dead} 人"),
            FormattableString.Invariant($"{en}: {state.Trapped} trapped{(assumed ? " (assumed from those on site, unverified)" : "")}, {state.Injured} injured, {state.Dead} dead"));
    }
}
