using Haimen.FishingVessels.Assets;
using Haimen.FishingVessels.Sensing;
using Haimen.Hazards;
using Haimen.Hazards.Assets;
using Haimen.Hazards.Effects;

namespace Haimen.FishingVessels.Assessment;

/// <summary>What the domain says to the effects of other hazards, with its reason.</summary>
internal static class Answers
{
    /// <summary>The answers, by key.</summary>
    /// <param name="effects">The effects.</param>
    /// <param name="assets">The area's vessels and ports.</param>
    public static IReadOnlyList<EffectAnswer> Of(IReadOnlyList<ReceivedEffect> effects, IReadOnlyList<AssetView> assets)
    {
        var vessels = assets.Count(a => a.Site.Kind == FishingAssetKinds.Vessel);
        return [.. effects.OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => Of(e, assets, vessels))];
    }

    /// <summary>Vessels that lie or sail within an effect's reach.</summary>
    /// <param name="effect">The effect.</param>
    /// <param name="assets">The area's vessels and ports.</param>
    public static int Reached(HazardEffect effect, IReadOnlyList<AssetView> assets) =>
        assets.Count(a => a.Site.Kind == FishingAssetKinds.Vessel && (a.Site.Id == effect.AssetId || a.Place.DistanceM(effect.Place) <= effect.RadiusM));

    private static EffectAnswer Of(ReceivedEffect received, IReadOnlyList<AssetView> assets, int vessels)
    {
        var effect = received.Effect;
        if (vessels == 0) return Refuse(received, new("本区镇没有渔船", "no fishing vessel belongs to this township"));
        if (effect.Kind == EffectKinds.StrongWind.Id) return Wind(received, vessels);
        if (effect.Kind == EffectKinds.StormSurge.Id)
            return effect.Grade >= HazardGrade.Yellow
                ? new(received.Key, true, effect.Grade >= HazardGrade.Orange
                    ? new($"风暴潮橙色及以上，{vessels} 艘渔船全部回港避风、加固系缆", $"storm surge orange or worse: all {vessels} vessels return to port and double their lines")
                    : new("风暴潮黄色，12 米以下渔船回港避风", "storm surge yellow: boats under 12 m return to port"))
                : Refuse(received, new("风暴潮未达黄色，渔船不需回港", "storm surge below yellow: no vessel needs to return"));
        if (effect.Kind != EffectKinds.ToxicCloud.Id) return Refuse(received, new("与渔船无关", "nothing to do with fishing vessels"));
        var reached = Reached(effect, assets);
        return reached > 0
            ? new(received.Key, true, new($"{reached} 艘渔船在毒气范围内，电台通知向上风侧避让，港内人员撤离码头", $"{reached} vessels within the cloud: told by radio to move upwind, people to leave the quay"))
            : Refuse(received, new("毒气范围内没有渔船", "no vessel within the cloud"));
    }

    private static EffectAnswer Wind(ReceivedEffect received, int vessels)
    {
        var gust = received.Effect.Value * FishingRules.GustFactor;
        var force = Beaufort.Of(gust);
        return force >= FishingRules.RecallSmallForce
            ? new(received.Key, true, new(
                FormattableString.Invariant($"折算阵风 {force} 级（平均风 {received.Effect.Value:0.0} 米/秒 × {FishingRules.GustFactor:0.0}，未核实），达到召回标准，{vessels} 艘渔船按船逐一召回点名"),
                FormattableString.Invariant($"gusts of force {force} (mean {received.Effect.Value:0.0} m/s × {FishingRules.GustFactor:0.0}, unverified) call for a recall: the {vessels} vessels are called one by one")))
            : Refuse(received, new(
                FormattableString.Invariant($"折算阵风 {force} 级，未达 {FishingRules.RecallSmallForce} 级召回标准"),
                FormattableString.Invariant($"gusts of force {force}: below force {FishingRules.RecallSmallForce}, no recall")));
    }

    private static EffectAnswer Refuse(ReceivedEffect received, LocalizedText reason) => new(received.Key, false, reason);
}
