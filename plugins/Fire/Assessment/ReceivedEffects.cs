using Haimen.Fire.Assets;
using Haimen.Fire.Models;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;
using Haimen.Hazards.Assets;
using Haimen.Hazards.Effects;

namespace Haimen.Fire.Assessment;

/// <summary>
/// What the domain makes of effects that others propose: which buildings and plots they strike, and an answer to each with a
/// reason. Thresholds: radiation 4 and 12.5 kW/m², see <see cref="PointSource"/>; blast 2 kPa breaks windows, 7 kPa breaks
/// houses in part (Clancey 1972); both unverified for Haimen.
/// </summary>
internal sealed class ReceivedEffects
{
    private const double GlassKPa = 2;
    private const double HouseKPa = 7;
    private const double WindMS = 8;

    private ReceivedEffects(IReadOnlyList<Threat> threats, IReadOnlyList<EffectAnswer> answers, double strongestWindMS)
    {
        Threats = threats;
        Answers = answers;
        StrongestWindMS = strongestWindMS;
    }

    /// <summary>What is struck, by effect and asset.</summary>
    public IReadOnlyList<Threat> Threats { get; }

    /// <summary>The answers, by key.</summary>
    public IReadOnlyList<EffectAnswer> Answers { get; }

    /// <summary>The strongest wind that was announced, m/s; 0 where none.</summary>
    public double StrongestWindMS { get; }

    /// <summary>Takes an area's effects.</summary>
    /// <param name="situation">The area.</param>
    /// <param name="burning">Whether a fire burns in the area.</param>
    public static ReceivedEffects Of(AreaSituation situation, bool burning)
    {
        var threats = new List<Threat>();
        var answers = new List<EffectAnswer>();
        var wind = 0.0;
        foreach (var received in situation.Effects.OrderBy(e => e.Key, StringComparer.Ordinal))
        {
            var effect = received.Effect;
            if (effect.Kind == EffectKinds.StrongWind.Id)
            {
                answers.Add(AnswerWind(received, situation, burning));
                wind = Math.Max(wind, effect.Value);
                continue;
            }

            if (effect.Kind == EffectKinds.ToxicCloud.Id)
            {
                answers.Add(AnswerCloud(received, burning));
                continue;
            }

            var struck = Struck(situation, effect).ToArray();
            var here = struck.Select(asset => ThreatOf(received.Key, asset, effect)).OfType<Threat>().ToArray();
            threats.AddRange(here);
            answers.Add(Answer(received, struck.Length, here));
        }

        return new(threats, answers, wind);
    }

    private static IEnumerable<AssetView> Struck(AreaSituation situation, HazardEffect effect) =>
        situation.Assets.Where(a => a.Site.Kind is FireAssetKinds.Building or FireAssetKinds.Vegetation && Reaches(effect, a.Site))
            .OrderBy(a => a.Site.Id, StringComparer.Ordinal);

    private static bool Reaches(HazardEffect effect, AssetSite site)
    {
        if (effect.AssetId is { } asset && asset == site.Id) return true;
        if (effect.EnterpriseId is { } enterprise && enterprise == site.EnterpriseId) return true;
        var extent = site.Kind == FireAssetKinds.Vegetation ? Math.Sqrt(VegetationReducer.PlotM2(site) / Math.PI) : 0;
        return effect.Place.DistanceM(site.Place) <= effect.RadiusM + extent;
    }

    private static Threat? ThreatOf(string key, AssetView asset, HazardEffect effect)
    {
        var building = asset.Site.Kind == FireAssetKinds.Building;
        if (effect.Kind == EffectKinds.Ignition.Id) return new(key, asset, effect, true, HazardGrades.Worse(HazardGrade.Yellow, effect.Grade));
        if (effect.Kind == EffectKinds.ThermalRadiation.Id)
        {
            return effect.Value >= PointSource.IgnitionKWM2 ? new(key, asset, effect, true, HazardGrade.Orange)
                : effect.Value >= PointSource.PainKWM2 ? new(key, asset, effect, false, HazardGrade.Blue)
                : null;
        }

        if (!building) return null;
        return effect.Value >= HouseKPa ? new(key, asset, effect, true, HazardGrade.Orange)
            : effect.Value >= GlassKPa ? new(key, asset, effect, false, HazardGrade.Yellow)
            : null;
    }

    private static EffectAnswer Answer(ReceivedEffect received, int struck, Threat[] threats)
    {
        if (struck == 0)
            return new(received.Key, false, new("影响范围内没有登记的建筑或植被地块", "No registered building or vegetation plot within its reach"));
        if (threats.Length == 0)
            return new(received.Key, false, new("强度低于致灾阈值，不采取行动", "Below the strength that does harm; nothing is done"));
        var count = threats.Length;
        var reason = threats.Any(t => t.Severe) ? received.Effect.Kind switch
        {
            "ignition" => new LocalizedText($"范围内 {count} 处建筑或植被可能被引燃：疏散、派消防力量设防", $"{count} buildings or plots may take fire: evacuate and send crews to protect them"),
            "overpressure" => new LocalizedText($"{count} 栋建筑可能受损倒塌：疏散、搜救", $"{count} buildings may be damaged: evacuate, search and rescue"),
            _ => new LocalizedText($"{count} 处建筑或植被受热辐射达引燃强度：疏散、出水冷却", $"{count} buildings or plots get radiation that sets wood on fire: evacuate and cool them"),
        }
        : new LocalizedText($"{count} 处建筑或植被受影响但不致引燃：列入监视", $"{count} buildings or plots are reached, not enough to take fire: watched");
        return new(received.Key, true, reason);
    }

    private static EffectAnswer AnswerWind(ReceivedEffect received, AreaSituation situation, bool burning)
    {
        if (received.Effect.Value < WindMS)
            return new(received.Key, false, new("风力不足以明显加快火势（8 米/秒以下）", "Not enough wind to drive a fire much faster (below 8 m/s)"));
        if (burning) return new(received.Key, true, new("大风将加快现有火势：按大风推算蔓延，扩大警戒", "The wind will drive the fire in the area faster: spread and cordon go by it"));
        return situation.Assets.Any(a => a.Site.Kind == FireAssetKinds.Vegetation)
            ? new(received.Key, true, new("大风增加野外火险：加强巡护，禁止野外用火", "The wind raises the danger of fire in the open: patrol, no open fires"))
            : new(received.Key, false, new("辖区内无植被地块，也无在燃火灾", "No vegetation plot and no fire in the area"));
    }

    private static EffectAnswer AnswerCloud(ReceivedEffect received, bool burning) => burning
        ? new(received.Key, true, new("气体可能遇火场明火闪爆：从上风向进入，佩戴空气呼吸器，控制火源", "The gas may flash at the fire: approach from upwind with breathing apparatus, control sources of ignition"))
        : new(received.Key, false, new("辖区内没有明火；由危化品专业处置，如气体可燃请以引燃影响再行通报", "No open flame in the area; left to hazardous materials, which reports an ignition where the gas burns"));
}
