using System.Text.Json.Nodes;
using Haimen.HazardousChemicals.Discharge;
using Haimen.Hazards.Models;

namespace Haimen.HazardousChemicals.Models;

/// <summary>Liquid out of a hole: Cd·A·√(2ρ(P1 − Pa)), P1 with the liquid's head.</summary>
internal sealed class LiquidHole : IHazardModel
{
    private static readonly ModelRange Coefficient = ModelRange.AboveUpTo(0, 1);
    private static readonly ModelRange Diameter = ModelRange.Between(0, 10);

    public ModelDescriptor Descriptor { get; } = new()
    {
        Name = "hazmat/liquid-hole",
        Summary = new("液体经孔口泄漏速率", "Rate of liquid out of a hole"),
        Source = "CCPS, Guidelines for Chemical Process Quantitative Risk Analysis, 2nd ed. (AIChE, 1999), section 2.1.1",
        Trust = ModelTrust.Reproduced,
        Inputs =
        [
            Coefficient.Field("dischargeCoefficient"), Diameter.Field("holeDiameterM", "m"), Fields.Density.Field("densityKgM3", "kg/m³"),
            Fields.Pressure.Field("upstreamPressurePa", "Pa"), Fields.Pressure.Field("ambientPressurePa", "Pa"),
        ],
        Outputs = [Fields.Output("massRateKgS", "kg/s"), Fields.Extrapolated],
        Cases =
        [
            new(
                "CCPS (1999) p. 40, a hole of 10 mm in a tank of liquid",
                """{"dischargeCoefficient":0.63,"holeDiameterM":0.010,"densityKgM3":490,"upstreamPressurePa":120935.0368,"ambientPressurePa":101325}""",
                """{"massRateKgS":0.21691154764,"extrapolated":false}""", 1e-9),
        ],
    };

    public JsonObject Run(JsonObject input, CancellationToken cancellationToken = default)
    {
        var fields = new ModelInput(input);
        var rate = Orifice.LiquidKgS(
            fields.Number("dischargeCoefficient", Coefficient), fields.Number("holeDiameterM", Diameter), fields.Number("densityKgM3", Fields.Density),
            fields.Number("upstreamPressurePa", Fields.Pressure), fields.Number("ambientPressurePa", Fields.Pressure));
        fields.Complete();
        return Fields.One("massRateKgS", rate, fields);
    }
}
