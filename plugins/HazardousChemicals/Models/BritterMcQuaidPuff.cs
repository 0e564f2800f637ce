using System.Text.Json.Nodes;
using Haimen.HazardousChemicals.Dispersion;
using Haimen.Hazards.Models;

namespace Haimen.HazardousChemicals.Models;

/// <summary>A cloud of gas heavier than air, released at once.</summary>
internal sealed class BritterMcQuaidPuff : IHazardModel
{
    private static readonly ModelRange Volume = ModelRange.AboveUpTo(0, 1e12);
    private static readonly ModelRange Time = ModelRange.Between(0, 1e7);

    public ModelDescriptor Descriptor { get; } = new()
    {
        Name = "hazmat/britter-mcquaid-puff",
        Summary = new("重气瞬时泄漏（Britter–McQuaid）", "Dense-gas puff (Britter–McQuaid)"),
        Source = "Britter and McQuaid, Workbook on the Dispersion of Dense Gases, HSE CRR 17/1988; CCPS (1999), section 2.3.2. Curves taken to cover α up to 1 (unverified)",
        Trust = ModelTrust.Sourced,
        Inputs =
        [
            Volume.Field("volumeM3", "m³"), Fields.Density.Field("gasDensityKgM3", "kg/m³"), Fields.Density.Field("ambientDensityKgM3", "kg/m³"),
            Fields.Wind.Field("windSpeedMS", "m/s"), Time.Field("t", "s"),
        ],
        Outputs = [Fields.Output("volumeFraction", ""), Fields.Output("centreM", "m"), Fields.Output("radiusM", "m"), Fields.Extrapolated],
    };

    public JsonObject Run(JsonObject input, CancellationToken cancellationToken = default)
    {
        var fields = new ModelInput(input);
        var volume = fields.Number("volumeM3", Volume);
        var gas = fields.Number("gasDensityKgM3", Fields.Density);
        var air = fields.Number("ambientDensityKgM3", Fields.Density);
        var wind = fields.Number("windSpeedMS", Fields.Wind);
        var t = fields.Number("t", Time);
        fields.Complete();
        if (gas <= air) throw fields.Refusal("gasDensityKgM3", FormattableString.Invariant($"more than ambientDensityKgM3 ({air})"));
        var g0 = DenseGas.ReducedGravityMS2(gas, air);
        var alpha = DenseGas.PuffAlpha(g0, volume, wind);
        if (alpha > DenseGas.LargestPlumeAlpha) fields.Extrapolate();
        var centre = 0.4 * wind * t;
        var radius = DenseGas.PuffRadiusM(volume, g0, t);
        return new()
        {
            ["volumeFraction"] = DenseGas.PuffShare(alpha, (centre + radius) / Math.Cbrt(volume)),
            ["centreM"] = centre,
            ["radiusM"] = radius,
            ["extrapolated"] = fields.Extrapolated,
        };
    }
}
