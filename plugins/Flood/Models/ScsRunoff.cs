using System.Text.Json.Nodes;
using Haimen.Hazards.Models;

namespace Haimen.Flood.Models;

/// <summary>Runoff of a storm by the curve number of the US Soil Conservation Service: S = 25400/CN − 254 mm, Q = (P − 0.2S)²/(P + 0.8S).</summary>
internal sealed class ScsRunoff : IHazardModel
{
    private static readonly ModelRange Rain = ModelRange.NonNegative;
    private static readonly ModelRange CurveNumber = ModelRange.AboveUpTo(0, 100).Covering(30, 100);

    public ModelDescriptor Descriptor { get; } = new()
    {
        Name = "flood/scs-runoff",
        Summary = new("SCS 曲线数法次降雨径流深", "Runoff depth of a storm by the SCS curve number"),
        Source = "USDA NRCS, National Engineering Handbook part 630, ch. 10 (2004); TR-55 (1986), initial abstraction 0.2 S",
        Trust = ModelTrust.Reproduced,
        Inputs = [Rain.Field("rainMm", "mm"), CurveNumber.Field("curveNumber")],
        Outputs = [Fields.Output("runoffMm", "mm"), Fields.Extrapolated],
        Cases =
        [
            new("TR-55 (1986), worksheet 2, example 2-1: 6.0 in of rain on CN 70 give 2.81 in", """{"rainMm":152.4,"curveNumber":70}""", """{"runoffMm":71.374}""", 0.002),
            new("TR-55 (1986), worksheet 2, example 2-2: 6.0 in of rain on CN 75 give 3.28 in", """{"rainMm":152.4,"curveNumber":75}""", """{"runoffMm":83.312}""", 0.002),
            new("TR-55 (1986), table 2-1: 12.0 in of rain on CN 95 give 11.39 in", """{"rainMm":304.8,"curveNumber":95}""", """{"runoffMm":289.306}""", 0.0005),
        ],
    };

    public JsonObject Run(JsonObject input, CancellationToken cancellationToken = default)
    {
        var fields = new ModelInput(input);
        var rain = fields.Number("rainMm", Rain);
        var curveNumber = fields.Number("curveNumber", CurveNumber);
        fields.Complete();
        return new() { ["runoffMm"] = RunoffMm(rain, curveNumber), ["extrapolated"] = fields.Extrapolated };
    }

    /// <summary>Runoff depth in millimetres.</summary>
    /// <param name="rainMm">Rain of the storm.</param>
    /// <param name="curveNumber">More than 0 to 100.</param>
    public static double RunoffMm(double rainMm, double curveNumber)
    {
        var retention = (25_400 / curveNumber) - 254;
        var excess = rainMm - (0.2 * retention);
        return excess <= 0 ? 0 : excess * excess / (rainMm + (0.8 * retention));
    }
}
