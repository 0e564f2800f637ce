using Haimen.Construction.Assets;
using Haimen.Construction.Sensing;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;
using Haimen.Hazards.Effects;

namespace Haimen.Construction.Assessment;

/// <summary>
/// What effects of other hazards do to sites: a storm over cranes and scaffolds, water into pits, a blast, ground that moves. Each is
/// answered with what is done, or why nothing is. The thresholds without a source are unverified.
/// </summary>
internal static class EffectReceipt
{
    private const double WaterStopsM = 0.15;
    private const double WaterRedM = 1;
    private const double BlastCheckKPa = 2;
    private const double BlastRedKPa = 7;
    private const double GroundStopsMm = 10;
    private const double GroundRedMm = 50;
    private static readonly TimeSpan Ahead = TimeSpan.FromHours(12);

    /// <summary>Raises the sites that effects reach, and answers each effect.</summary>
    /// <param name="situation">The area.</param>
    /// <param name="sites">Its assets. Raised in place.</param>
    /// <param name="now">Now.</param>
    public static IReadOnlyList<EffectAnswer> Take(AreaSituation situation, SiteRisk[] sites, DateTimeOffset now) =>
        [.. situation.Effects.OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => Answer(e, sites, now))];

    private static EffectAnswer Answer(ReceivedEffect received, SiteRisk[] sites, DateTimeOffset now)
    {
        var effect = received.Effect;
        if (effect.From > now + Ahead)
            return new(received.Key, false, new("开始时间在 12 小时以后，临近再判", "it begins more than 12 h from now; judged when it is near"));
        var (reached, acted) = (0, 0);
        for (var i = 0; i < sites.Length; i++)
        {
            if (!Exposed(sites[i].Kind, effect.Kind) || !Reaches(effect, sites[i])) continue;
            reached++;
            var grade = GradeOf(effect, sites[i]);
            // What is still to come stops work in time; red is for what has come.
            if (effect.From > now && grade > HazardGrade.Orange) grade = HazardGrade.Orange;
            if (grade < sites[i].ActsFrom) continue;
            acted++;
            sites[i] = Raised(sites[i], grade, effect);
        }

        var (zh, en) = Name(effect.Kind);
        if (reached == 0) return new(received.Key, false, new($"{zh}范围内没有会受影响的工地设施", $"no site within reach of the {en} would suffer"));
        return acted == 0
            ? new(received.Key, false, new($"{zh}强度不足以使范围内 {reached} 处工地设施停工", $"the {en} is too weak to stop work at the {reached} within reach"))
            : new(received.Key, true, new($"{zh}影响 {acted} 处工地设施：停工，必要时撤离人员", $"the {en} strikes {acted}: work stops and people leave where needed"));
    }

    private static SiteRisk Raised(SiteRisk site, HazardGrade grade, HazardEffect effect)
    {
        var flooded = site.Flooded || effect.Kind == EffectKinds.FloodWater.Id;
        var shaken = site.Shaken || effect.Kind == EffectKinds.Overpressure.Id || effect.Kind == EffectKinds.GroundMovement.Id;
        if (grade <= site.Grade) return site with { Flooded = flooded, Shaken = shaken };
        var (zh, en) = Name(effect.Kind);
        return site with
        {
            Grade = grade,
            Flooded = flooded,
            Shaken = shaken,
            EffectReason = new($"受{zh}影响：{effect.Reason.Zh}", $"struck by {en}: {effect.Reason.En}"),
        };
    }

    private static bool Exposed(string assetKind, string effectKind)
    {
        var high = assetKind is ConstructionAssetKinds.TowerCrane or ConstructionAssetKinds.Scaffold;
        if (effectKind == EffectKinds.StrongWind.Id) return high;
        if (effectKind == EffectKinds.FloodWater.Id) return !high;
        return effectKind == EffectKinds.Overpressure.Id || (effectKind == EffectKinds.GroundMovement.Id && assetKind != ConstructionAssetKinds.ConfinedSpace);
    }

    private static bool Reaches(HazardEffect effect, SiteRisk site)
    {
        if (effect.AssetId is { } asset) return asset == site.Id;
        if (effect.EnterpriseId is { } enterprise && enterprise == site.View.Site.EnterpriseId) return true;
        var size = site.Kind == ConstructionAssetKinds.Excavation ? PitGround.Of(site.View.Site).HalfDiagonalM : 0;
        return effect.Place.DistanceM(site.View.Place) <= effect.RadiusM + size;
    }

    private static HazardGrade GradeOf(HazardEffect effect, SiteRisk site)
    {
        if (effect.Kind == EffectKinds.StrongWind.Id)
            return WindLevels.Blowing(WindLevels.AtHeight(effect.Value, site.Attribute("heightM")), HazardGrade.Normal);
        if (effect.Kind == EffectKinds.FloodWater.Id) return Rising(effect.Value, WaterStopsM, WaterRedM);
        return effect.Kind == EffectKinds.Overpressure.Id
            ? Rising(effect.Value, BlastCheckKPa, BlastRedKPa)
            : Rising(effect.Value, GroundStopsMm, GroundRedMm);
    }

    private static HazardGrade Rising(double value, double orange, double red) =>
        value >= red ? HazardGrade.Red : value >= orange ? HazardGrade.Orange : HazardGrade.Normal;

    private static (string Zh, string En) Name(string kind) =>
        kind == EffectKinds.StrongWind.Id ? ("大风", "wind")
        : kind == EffectKinds.FloodWater.Id ? ("积水", "flood water")
        : kind == EffectKinds.Overpressure.Id ? ("爆炸超压", "blast")
        : ("地面变形", "ground movement");
}
