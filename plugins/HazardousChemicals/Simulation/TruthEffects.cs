using Haimen.HazardousChemicals.Dispersion;
using Haimen.HazardousChemicals.Weather;
using Haimen.Hazards;
using Haimen.Hazards.Effects;

namespace Haimen.HazardousChemicals.Simulation;

/// <summary>What leaking and burning tanks really do to other domains.</summary>
internal static class TruthEffects
{
    // A burning tank's radiation that still harms, and the reach of a pool fire. Unverified.
    private const double FireKWM2 = 40;
    private const double FireM = 60;
    private const double NearM = 100;

    /// <summary>The effects, by id.</summary>
    /// <param name="tanks">The tanks, by id.</param>
    /// <param name="weather">The true weather.</param>
    /// <param name="now">The instant.</param>
    public static IReadOnlyList<HazardEffect> Of(IReadOnlyList<TruthTank> tanks, LocalWeather weather, DateTimeOffset now)
    {
        var effects = new List<HazardEffect>();
        foreach (var tank in tanks)
        {
            if (tank.AirborneKgS > 0 && !tank.Burning)
            {
                var cloud = new Cloud(tank.Contents.Substance, tank.AirborneKgS, weather);
                var reach = Math.Max(NearM, cloud.ReachM(tank.Contents.Substance.Harm.Level2MgM3, 3_600, double.PositiveInfinity));
                effects.Add(Make("cloud", EffectKinds.ToxicCloud, tank, reach, cloud.MgM3(NearM, 0, 1e6, double.PositiveInfinity), new("有毒云团", "Toxic cloud"), now));
            }

            if (!tank.Burning) continue;
            effects.Add(Make("fire", EffectKinds.ThermalRadiation, tank, FireM, FireKWM2, new("储罐火灾", "Tank fire"), now));
            effects.Add(Make("ignition", EffectKinds.Ignition, tank, FireM, 50_000, new("储罐火灾", "Tank fire"), now));
        }

        effects.Sort((a, b) => string.CompareOrdinal(a.Id, b.Id));
        return effects;
    }

    private static HazardEffect Make(string id, EffectKind kind, TruthTank tank, double radiusM, double value, LocalizedText reason, DateTimeOffset now) => new()
    {
        Id = $"{id}@{tank.Site.Id}",
        Kind = kind.Id,
        Place = tank.Site.Place,
        RadiusM = radiusM,
        Value = value,
        Grade = HazardGrade.Red,
        From = now,
        Reason = reason,
    };
}
