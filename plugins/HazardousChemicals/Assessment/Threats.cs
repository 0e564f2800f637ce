using Haimen.Hazards;
using Haimen.Hazards.Assessment;
using Haimen.Hazards.Assets;
using Haimen.Hazards.Effects;

namespace Haimen.HazardousChemicals.Assessment;

/// <summary>
/// What the domain makes of effects of other domains. The values at which a tank is in danger are configuration, unverified:
/// water of 0.5 m lifts an empty tank and shorts its pumps; 8 kW/m² heats a bare wall, 37.5 kW/m² breaks it; 7 kPa bends pipes,
/// 20 kPa moves tanks; 50 mm of settlement tears flanges.
/// </summary>
internal static class Threats
{
    /// <summary>Depth of water from which tanks are in danger, m. Unverified.</summary>
    public const double FloodM = 0.5;

    /// <summary>Radiation that breaks a tank that nobody cools, kW/m². Unverified.</summary>
    public const double BreakingKWM2 = 37.5;

    private const double HeatKWM2 = 8;
    private const double BlastKPa = 7;
    private const double GroundMm = 50;

    /// <summary>What each effect means here, by key.</summary>
    /// <param name="situation">The area.</param>
    public static IReadOnlyList<Threat> Of(AreaSituation situation) =>
        [.. situation.Effects.OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => Judge(situation, e))];

    private static Threat Judge(AreaSituation situation, ReceivedEffect received)
    {
        var effect = received.Effect;
        AssetView[] struck = [.. situation.Assets.Where(a => Strikes(effect, a)).OrderBy(a => a.Site.Id, StringComparer.Ordinal)];
        if (struck.Length == 0) return Refuse("影响范围内没有储罐或危化品仓库", "no tank or chemical store within its reach");
        var (from, severe, actZh, actEn) = Rule(effect.Kind);
        if (effect.Kind != EffectKinds.FallingObject.Id && effect.Value < from)
        {
            return Refuse(
                FormattableString.Invariant($"强度 {effect.Value:0.##} 低于危及储罐的 {from:0.##}（未核实），继续观察"),
                FormattableString.Invariant($"{effect.Value:0.##} is below the {from:0.##} that endangers tanks (unverified); watched"));
        }

        var grade = effect.Value >= severe ? HazardGrade.Red : HazardGrade.Orange;
        var zh = string.Join("、", struck.Take(5).Select(a => a.Site.NameZh));
        var en = string.Join(", ", struck.Take(5).Select(a => a.Site.Id));
        return new(received, struck, grade, new(received.Key, true, new($"{zh}：{actZh}", $"{en}: {actEn}")));

        Threat Refuse(string zh, string en) => new(received, struck, HazardGrade.Normal, new(received.Key, false, new(zh, en)));
    }

    private static (double From, double Severe, string Zh, string En) Rule(string kind)
    {
        if (kind == EffectKinds.FloodWater.Id) return (FloodM, 1.5, "停车断电、关阀、检查锚固，处置队待命", "shut down, close valves, check anchors, response team on standby");
        if (kind == EffectKinds.ThermalRadiation.Id) return (HeatKWM2, BreakingKWM2, "停车、喷水冷却罐壁，防爆炸", "shut down and cool the walls with water against an explosion");
        if (kind == EffectKinds.Overpressure.Id) return (BlastKPa, 20, "停车、查管线法兰有无泄漏", "shut down, look for leaks at pipes and flanges");
        return kind == EffectKinds.GroundMovement.Id
            ? (GroundMm, 150, "停车、查基础和法兰变形", "shut down, look at foundations and flanges")
            : (0, double.PositiveInfinity, "停车、查管线有无击损", "shut down, look for struck pipes");
    }

    private static bool Strikes(HazardEffect effect, AssetView asset) =>
        effect.AssetId is { } id ? id == asset.Site.Id
        : (effect.EnterpriseId is { } enterprise && enterprise == asset.Site.EnterpriseId) || asset.Place.DistanceM(effect.Place) <= effect.RadiusM;
}
