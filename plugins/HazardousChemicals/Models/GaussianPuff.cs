using System.Text.Json.Nodes;
using Haimen.HazardousChemicals.Dispersion;
using Haimen.Hazards.Models;

namespace Haimen.HazardousChemicals.Models;

/// <summary>A puff of gas about as heavy as air, released at once on the ground; its spread grows with the way its centre has come.</summary>
internal sealed class GaussianPuff : IHazardModel
{
    private static readonly ModelRange Mass = ModelRange.Between(0, 1e12);
    private static readonly ModelRange Time = ModelRange.Between(0, 1e7);

    public ModelDescriptor Descriptor { get; } = new()
    {
        Name = "hazmat/gaussian-puff",
        Summary = new("高斯烟团（瞬时泄漏），扩散参数取烟团中心行程 u·t", "Gaussian puff of a sudden release, its spread taken at the way of its centre, u·t"),
        Source = "CCPS, Guidelines for Chemical Process Quantitative Risk Analysis, 2nd ed. (AIChE, 1999), section 2.3.1, after Slade (1968)",
        Trust = ModelTrust.Sourced,
        Inputs =
        [
            Mass.Field("massKg", "kg"), Fields.Wind.Field("windSpeedMS", "m/s"), Fields.Stability,
            Fields.Offset.Field("x", "m"), Fields.Offset.Field("y", "m"), Fields.Height.Field("z", "m"), Time.Field("t", "s"),
        ],
        Outputs = [Fields.Output("concentrationKgM3", "kg/m³"), Fields.Extrapolated],
    };

    public JsonObject Run(JsonObject input, CancellationToken cancellationToken = default)
    {
        var fields = new ModelInput(input);
        var mass = fields.Number("massKg", Mass);
        var wind = fields.Number("windSpeedMS", Fields.Wind);
        var stability = Fields.ReadStability(fields);
        var (x, y, z) = (fields.Number("x", Fields.Offset), fields.Number("y", Fields.Offset), fields.Number("z", Fields.Height));
        var t = fields.Number("t", Time);
        fields.Complete();
        return Fields.One("concentrationKgM3", Gaussian.PuffKgM3(mass, wind, stability, x, y, z, t), fields);
    }
}
