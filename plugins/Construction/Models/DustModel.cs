using System.Text.Json.Nodes;
using Haimen.Hazards.Models;

namespace Haimen.Construction.Models;

/// <summary>Whether a site raises more dust than it may, by PM10, total suspended particles, or both.</summary>
internal sealed class DustModel : IHazardModel
{
    private static readonly ModelRange Concentration = ModelRange.Between(0, 1_000);

    public ModelDescriptor Descriptor { get; } = new()
    {
        Name = "construction/dust",
        Summary = new("施工扬尘判定", "Whether a site's dust is within its limit"),
        Source = "TSP 0.5 mg/m3, PM10 0.08 mg/m3; unverified, as commonly given after DB32/4437",
        Trust = ModelTrust.Unverified,
        Inputs =
        [
            Concentration.Field("pm10MgM3", "mg/m3") with { Allowed = Concentration.Allowed + "; may be left out where tspMgM3 is given" },
            Concentration.Field("tspMgM3", "mg/m3") with { Allowed = Concentration.Allowed + "; may be left out where pm10MgM3 is given" },
        ],
        Outputs = [Fields.Flag("exceeded"), Fields.Output("utilisation", ""), Fields.Unverified, Fields.Extrapolated],
    };

    public JsonObject Run(JsonObject input, CancellationToken cancellationToken = default)
    {
        var fields = new ModelInput(input);
        var utilisation = 0.0;
        var total = fields.Has("tspMgM3");
        if (total) utilisation = fields.Number("tspMgM3", Concentration) / AirLimits.DustTspMgM3;
        if (!total || fields.Has("pm10MgM3"))
            utilisation = Math.Max(utilisation, fields.Number("pm10MgM3", Concentration) / AirLimits.DustPm10MgM3);
        fields.Complete();
        return new()
        {
            ["exceeded"] = utilisation > 1,
            ["utilisation"] = utilisation,
            ["unverified"] = true,
            ["extrapolated"] = fields.Extrapolated,
        };
    }
}
