using System.Text.Json.Nodes;
using Haimen.Hazards.Models;

namespace Haimen.Flood.Models;

/// <summary>Peak flow of a small catchment by the rational method: Q[m³/s] = C·i[mm/h]·A[km²]/3.6.</summary>
internal sealed class RationalPeak : IHazardModel
{
    private static readonly ModelRange Coefficient = ModelRange.Between(0, 1);
    private static readonly ModelRange Intensity = ModelRange.NonNegative;
    private static readonly ModelRange Area = ModelRange.NonNegative.Covering(null, 2);

    public ModelDescriptor Descriptor { get; } = new()
    {
        Name = "flood/rational",
        Summary = new("推理公式法洪峰流量", "Peak flow of a small catchment by the rational method"),
        Source = "Kuichling (1889); area limit of GB 50014-2021, where a larger catchment asks for a hydrodynamic model",
        Trust = ModelTrust.Sourced,
        Inputs = [Coefficient.Field("coefficient"), Intensity.Field("intensityMmH", "mm/h"), Area.Field("areaKm2", "km²")],
        Outputs = [Fields.Output("flowM3S", "m³/s"), Fields.Extrapolated],
    };

    public JsonObject Run(JsonObject input, CancellationToken cancellationToken = default)
    {
        var fields = new ModelInput(input);
        var coefficient = fields.Number("coefficient", Coefficient);
        var intensity = fields.Number("intensityMmH", Intensity);
        var area = fields.Number("areaKm2", Area);
        fields.Complete();
        return new() { ["flowM3S"] = FlowM3S(coefficient, intensity, area), ["extrapolated"] = fields.Extrapolated };
    }

    /// <summary>Peak flow in m³/s.</summary>
    /// <param name="coefficient">Runoff coefficient, 0 to 1.</param>
    /// <param name="intensityMmH">Rain intensity over the time of concentration.</param>
    /// <param name="areaKm2">Catchment area.</param>
    public static double FlowM3S(double coefficient, double intensityMmH, double areaKm2) =>
        coefficient * intensityMmH * areaKm2 / 3.6;
}
