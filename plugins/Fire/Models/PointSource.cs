using System.Text.Json.Nodes;
using Haimen.Hazards.Models;

namespace Haimen.Fire.Models;

/// <summary>
/// Heat that a fire throws on what stands away from it, from one point: q'' = χ·Q/(4π·R²). Good beyond about twice the fire's
/// width; nearer it overestimates.
/// </summary>
internal sealed class PointSource : IHazardModel
{
    /// <summary>Share of the heat that is radiated: 0.3, of 0.2 to 0.45 for usual fuels (SFPE Handbook).</summary>
    public const double UsualRadiativeFraction = 0.3;

    /// <summary>Pain within 20 s, first-degree burns: limit for people without protection, kW/m².</summary>
    public const double PainKWM2 = 4;

    /// <summary>Wood takes fire from a spark, plastic melts, kW/m².</summary>
    public const double IgnitionKWM2 = 12.5;

    /// <summary>Process equipment is damaged, kW/m².</summary>
    public const double DamageKWM2 = 37.5;

    private static readonly ModelRange Heat = ModelRange.Between(0, 1e9);
    private static readonly ModelRange Fraction = ModelRange.Between(0, 1).Covering(0.2, 0.45);
    private static readonly ModelRange Distance = ModelRange.Positive;

    public ModelDescriptor Descriptor { get; } = new()
    {
        Name = "fire/point-source",
        Summary = new("点源模型：火灾热辐射", "Thermal radiation of a fire as a point source"),
        Source = "Modak (1977); SFPE Handbook of Fire Protection Engineering; Drysdale, An Introduction to Fire Dynamics; thresholds 4, 12.5, 37.5 kW/m² of the World Bank (1985)",
        Trust = ModelTrust.Sourced,
        Inputs = [Heat.Field("heatReleaseKW", "kW"), Fraction.Field("radiativeFraction"), Distance.Field("distanceM", "m")],
        Outputs =
        [
            Fields.Output("fluxKWM2", "kW/m²"), Fields.Output("radius4M", "m"), Fields.Output("radius12M", "m"),
            Fields.Output("radius37M", "m"), Fields.Extrapolated,
        ],
    };

    public JsonObject Run(JsonObject input, CancellationToken cancellationToken = default)
    {
        var fields = new ModelInput(input);
        var heat = fields.Number("heatReleaseKW", Heat);
        var fraction = fields.Number("radiativeFraction", Fraction);
        var distance = fields.Number("distanceM", Distance);
        fields.Complete();
        return new()
        {
            ["fluxKWM2"] = FluxKWM2(heat, distance, fraction),
            ["radius4M"] = RadiusM(heat, PainKWM2, fraction),
            ["radius12M"] = RadiusM(heat, IgnitionKWM2, fraction),
            ["radius37M"] = RadiusM(heat, DamageKWM2, fraction),
            ["extrapolated"] = fields.Extrapolated,
        };
    }

    /// <summary>Flux at a distance, kW/m².</summary>
    /// <param name="heatKW">Heat released.</param>
    /// <param name="distanceM">Distance, more than 0.</param>
    /// <param name="fraction">Share that is radiated.</param>
    public static double FluxKWM2(double heatKW, double distanceM, double fraction = UsualRadiativeFraction) =>
        fraction * heatKW / (4 * Math.PI * distanceM * distanceM);

    /// <summary>Distance at which the flux falls to a value, m.</summary>
    /// <param name="heatKW">Heat released.</param>
    /// <param name="fluxKWM2">The flux, more than 0.</param>
    /// <param name="fraction">Share that is radiated.</param>
    public static double RadiusM(double heatKW, double fluxKWM2, double fraction = UsualRadiativeFraction) =>
        Math.Sqrt(fraction * heatKW / (4 * Math.PI * fluxKWM2));
}
