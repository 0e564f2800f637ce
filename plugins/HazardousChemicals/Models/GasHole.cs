using System.Text.Json.Nodes;
using Haimen.HazardousChemicals.Discharge;
using Haimen.Hazards.Models;

namespace Haimen.HazardousChemicals.Models;

/// <summary>Gas out of a hole, choked where the pressure inside is high enough.</summary>
internal sealed class GasHole : IHazardModel
{
    private static readonly ModelRange Coefficient = ModelRange.AboveUpTo(0, 1);
    private static readonly ModelRange Diameter = ModelRange.Between(0, 10);
    private static readonly ModelRange HeatRatio = ModelRange.Between(1.0001, 2).Covering(1.0001, 5.0 / 3);

    public ModelDescriptor Descriptor { get; } = new()
    {
        Name = "hazmat/gas-hole",
        Summary = new("气体经孔口泄漏速率", "Rate of gas out of a hole"),
        Source = "CCPS, Guidelines for Chemical Process Quantitative Risk Analysis, 2nd ed. (AIChE, 1999), section 2.1.1",
        Trust = ModelTrust.Reproduced,
        Inputs =
        [
            Coefficient.Field("dischargeCoefficient"), Diameter.Field("holeDiameterM", "m"), HeatRatio.Field("heatCapacityRatio"),
            Fields.Pressure.Field("upstreamPressurePa", "Pa"), Fields.Density.Field("upstreamDensityKgM3", "kg/m³"),
            Fields.Pressure.Field("ambientPressurePa", "Pa"),
        ],
        Outputs = [Fields.Output("massRateKgS", "kg/s"), new("choked", "boolean"), Fields.Extrapolated],
        Cases =
        [
            new(
                "CCPS (1999) p. 47, propane through a hole of 10 mm",
                """{"dischargeCoefficient":0.85,"holeDiameterM":0.010,"heatCapacityRatio":1.15,"upstreamPressurePa":501000,"upstreamDensityKgM3":8.90,"ambientPressurePa":101325}""",
                """{"massRateKgS":0.0900279994704,"choked":true,"extrapolated":false}""", 1e-9),
        ],
    };

    public JsonObject Run(JsonObject input, CancellationToken cancellationToken = default)
    {
        var fields = new ModelInput(input);
        var (rate, choked) = Orifice.Gas(
            fields.Number("dischargeCoefficient", Coefficient), fields.Number("holeDiameterM", Diameter), fields.Number("heatCapacityRatio", HeatRatio),
            fields.Number("upstreamPressurePa", Fields.Pressure), fields.Number("upstreamDensityKgM3", Fields.Density),
            fields.Number("ambientPressurePa", Fields.Pressure));
        fields.Complete();
        return new() { ["massRateKgS"] = rate, ["choked"] = choked, ["extrapolated"] = fields.Extrapolated };
    }
}
