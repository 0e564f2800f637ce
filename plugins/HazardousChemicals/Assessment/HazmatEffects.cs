using Haimen.HazardousChemicals.Assets;
using Haimen.HazardousChemicals.Discharge;
using Haimen.Hazards;
using Haimen.Hazards.Assets;
using Haimen.Hazards.Effects;

namespace Haimen.HazardousChemicals.Assessment;

/// <summary>What releases and burning tanks do to other domains. Figures are rounded so that a small change does not restate them.</summary>
internal static class HazmatEffects
{
    // Overpressure that breaks windows and light walls, kPa. Unverified.
    private const double BlastKPa = 7;

    // Share of a vessel's heat of combustion that goes into the blast, and the energy of TNT. Unverified.
    private const double BlastShare = 0.04;
    private const double TntJKg = 4.68e6;

    // Radiation at a distance of three diameters of a fireball, kW/m². Unverified.
    private const double FireballKWM2 = 12.5;
    private const double FireKW = 50_000;
    private const double NearM = 100;

    /// <summary>The effects, by id.</summary>
    /// <param name="releases">The releases.</param>
    /// <param name="tanks">The tanks.</param>
    /// <param name="now">The instant.</param>
    public static IReadOnlyList<HazardEffect> Of(IReadOnlyList<Release> releases, AssetView[] tanks, DateTimeOffset now)
    {
        var effects = new List<HazardEffect>();
        foreach (var release in releases.Where(r => r.IsLeaking)) OfRelease(effects, release, now);
        foreach (var tank in tanks.Where(t => t.Measures.GetValueOrDefault(TankMeasures.Burning) > 0)) OfFire(effects, tank, now);
        effects.Sort((a, b) => string.CompareOrdinal(a.Id, b.Id));
        return effects;
    }

    private static void OfRelease(List<HazardEffect> effects, Release release, DateTimeOffset now)
    {
        var name = release.Contents.Substance.Name;
        var from = now - TimeSpan.FromSeconds(release.AgeS);
        effects.Add(Make("cloud", EffectKinds.ToxicCloud, release.Tank, Math.Max(NearM, release.ReachM(2, 3_600)),
            release.Cloud.MgM3(NearM, 0, 1e6, double.PositiveInfinity), HazardGrade.Orange, from, new(
                $"{name.Zh}泄漏，半径内可达二级伤害浓度{(release.Contents.Substance.IsFlammable ? "，可燃" : "")}",
                $"{name.En} leaks; the second level of harm may come within the radius{(release.Contents.Substance.IsFlammable ? "; it burns" : "")}")));
        if (release.Contents.Storage != Substances.StorageForms.Gas && release.Contents.BundM2 <= 0)
        {
            effects.Add(Make("spill", EffectKinds.Spill, release.Tank, 200, release.ReleasedKg * (1 - release.Contents.FlashShare) / 1_000, HazardGrade.Yellow, from,
                new($"{name.Zh}无围堰，液体可能流入水体", $"{name.En} without a bund may run into water")));
        }
    }

    private static void OfFire(List<HazardEffect> effects, AssetView tank, DateTimeOffset now)
    {
        if (TankContents.Of(tank.Site) is not { } contents) return;
        var mass = Math.Max(1, 1_000 * tank.Measures.GetValueOrDefault(TankMeasures.InventoryT));
        effects.Add(Make("ignition", EffectKinds.Ignition, tank, NearM, FireKW, HazardGrade.Orange, now, new("储罐着火，可引燃邻近可燃物", "A burning tank may set fire to what stands near")));
        if (!contents.IsPressurised || !contents.Substance.IsFlammable) return;
        var diameter = Explosion.FireballDiameterM(mass);
        effects.Add(Make("fireball", EffectKinds.ThermalRadiation, tank, 3 * diameter, FireballKWM2, HazardGrade.Red, now, new(
            FormattableString.Invariant($"受火储罐可能爆炸，火球直径约 {diameter:0} 米"), FormattableString.Invariant($"The tank in the fire may explode; fireball about {diameter:0} m across"))));
        var tnt = BlastShare * mass * contents.Substance.CombustionJKg / TntJKg;
        effects.Add(Make("blast", EffectKinds.Overpressure, tank, Explosion.DistanceM(tnt, BlastKPa), BlastKPa, HazardGrade.Red, now, new(
            FormattableString.Invariant($"受火储罐可能爆炸，当量约 {tnt / 1000:0.0} 吨 TNT"), FormattableString.Invariant($"The tank in the fire may explode with about {tnt / 1000:0.0} t of TNT"))));
    }

    private static HazardEffect Make(
        string id, EffectKind kind, AssetView tank, double radiusM, double value, HazardGrade grade, DateTimeOffset from, LocalizedText reason) => new()
        {
            Id = $"{id}@{tank.Site.Id}",
            Kind = kind.Id,
            Place = tank.Place,
            RadiusM = Rounded(Math.Max(1, radiusM)),
            Value = Rounded(value),
            Grade = grade,
            From = from,
            Reason = reason,
        };

    // Up to the next of 1, 2, 5 and their tenfolds.
    private static double Rounded(double value)
    {
        if (value <= 0) return 0;
        var decade = Math.Pow(10, Math.Floor(Math.Log10(value)));
        var lead = value / decade;
        return decade * (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10);
    }
}
