using Haimen.FishingVessels.Assets;
using Haimen.Hazards;
using Haimen.Hazards.Effects;

namespace Haimen.FishingVessels.Assessment;

/// <summary>Fuel that a lost vessel may spill. Tonnes by engine power: unverified.</summary>
internal static class Spills
{
    private const double RadiusM = 2_000;

    /// <summary>The effects of vessels that were abandoned, by id.</summary>
    /// <param name="distressed">Vessels in distress.</param>
    /// <param name="now">The instant.</param>
    public static IReadOnlyList<HazardEffect> Of(IReadOnlyList<Vessel> distressed, DateTimeOffset now) =>
    [
        .. distressed.Where(v => v.Cause == DistressCause.Sart && v.PowerKW > 0).OrderBy(v => v.Id, StringComparer.Ordinal).Select(v => new HazardEffect
        {
            Id = $"spill@{v.Id}",
            Kind = EffectKinds.Spill.Id,
            Place = v.Place,
            RadiusM = RadiusM,
            Value = Math.Round(v.PowerKW * FishingRules.FuelTPerKW, 1),
            Grade = HazardGrade.Blue,
            From = now - TimeSpan.FromMinutes(v.DistressMinutes),
            Reason = new($"{v.Name}弃船，可能泄漏燃油（按主机功率估算，未核实）", $"{v.Name} was abandoned and may spill fuel (by engine power, unverified)"),
        }),
    ];
}
