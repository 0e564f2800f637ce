using System.Text.Json.Nodes;
using Haimen.HazardousChemicals.Dispersion;
using Haimen.Hazards.Models;

namespace Haimen.HazardousChemicals.Models;

/// <summary>A continuous plume of gas about as heavy as air, over ground that reflects.</summary>
internal sealed class GaussianPlume : IHazardModel
{
    private static readonly ModelRange Rate = ModelRange.Between(0, 1e9);
    private static readonly ModelRange Downwind = ModelRange.Between(-1e9, 1e9).Covering(100, 10_000);

    public ModelDescriptor Descriptor { get; } = new()
    {
        Name = "hazmat/gaussian-plume",
        Summary = new("高斯烟羽（连续泄漏）", "Gaussian plume of a continuous release"),
        Source = "CCPS, Guidelines for Chemical Process Quantitative Risk Analysis, 2nd ed. (AIChE, 1999), section 2.3.1; Briggs (1973), 100 m to 10 km; ccps: the book's rural curve fit, on urban ground flagged as extrapolated",
        Trust = ModelTrust.Reproduced,
        Inputs =
        [
            Rate.Field("massRateKgS", "kg/s"), Fields.Wind.Field("windSpeedMS", "m/s"), Fields.Stability,
            new("terrain", "string", "", "one of rural, urban"), Fields.Height.Field("releaseHeightM", "m"),
            new("dispersion", "string", "", "one of briggs, ccps"), Downwind.Field("x", "m"), Fields.Offset.Field("y", "m"), Fields.Height.Field("z", "m"),
        ],
        Outputs = [Fields.Output("concentrationKgM3", "kg/m³"), Fields.Extrapolated],
        Cases =
        [
            new(
                "CCPS (1999) p. 97",
                """{"massRateKgS":0.1,"windSpeedMS":2,"stability":"F","terrain":"rural","releaseHeightM":0,"dispersion":"ccps","x":500,"y":0,"z":0}""",
                """{"concentrationKgM3":1.0346728e-4,"extrapolated":false}""", 1e-7),
        ],
    };

    public JsonObject Run(JsonObject input, CancellationToken cancellationToken = default)
    {
        var fields = new ModelInput(input);
        var rate = fields.Number("massRateKgS", Rate);
        var wind = fields.Number("windSpeedMS", Fields.Wind);
        var stability = Fields.ReadStability(fields);
        var terrain = fields.Choice("terrain", "rural", "urban") == "rural" ? Terrain.Rural : Terrain.Urban;
        var height = fields.Number("releaseHeightM", Fields.Height);
        var curveFit = fields.Choice("dispersion", "briggs", "ccps") == "ccps";
        var (x, y, z) = (fields.Number("x", Downwind), fields.Number("y", Fields.Offset), fields.Number("z", Fields.Height));
        fields.Complete();
        if (curveFit && terrain == Terrain.Urban) fields.Extrapolate();
        return Fields.One("concentrationKgM3", Gaussian.PlumeKgM3(rate, wind, stability, terrain, height, x, y, z, curveFit), fields);
    }
}
