using System.Text.Json.Nodes;
using Haimen.Fire.Assets;
using Haimen.Hazards.Models;

namespace Haimen.Fire.Models;

/// <summary>Water that a fire in a building needs, and the engines that deliver it, by one of four methods.</summary>
internal sealed class NeededFlow : IHazardModel
{
    private static readonly string[] Methods = ["iowa", "nfa", "iso", "gb-50974"];
    private static readonly ModelRange Length = ModelRange.AboveUpTo(0, 5_000);
    private static readonly ModelRange Height = ModelRange.AboveUpTo(0, 1_000);
    private static readonly ModelRange Area = ModelRange.AboveUpTo(0, 1e6);
    // The Academy calls its formula good up to half of a building involved.
    private static readonly ModelRange Involvement = ModelRange.Between(0, 100).Covering(null, 50);
    private static readonly ModelRange Exposures = ModelRange.Between(0, 8);
    // The factors' ranges are those of the ISO guide.
    private static readonly ModelRange Construction = ModelRange.AboveUpTo(0, 2).Covering(0.6, 1.5);
    private static readonly ModelRange Occupancy = ModelRange.AboveUpTo(0, 2).Covering(0.75, 1.25);
    private static readonly ModelRange Factor = ModelRange.Between(0, 1).Covering(0, 0.6);
    private static readonly ModelRange Engine = ModelRange.AboveUpTo(0, 500);

    public ModelDescriptor Descriptor { get; } = new()
    {
        Name = "fire/needed-flow",
        Summary = new("灭火所需水流量与消防车数", "Needed fire flow and engines"),
        Source = "Royer and Nelson (1959), Iowa State; US National Fire Academy; ISO Guide for Determination of Needed Fire Flow; GB 50974-2014 (its figures and the flow per engine unverified)",
        Trust = ModelTrust.Sourced,
        Inputs =
        [
            Fields.Choice("method", Methods),
            Length.Field("lengthM", "m"), Length.Field("widthM", "m"),
            new("heightM", "number", "m", Height.Allowed + "; iowa and gb-50974"),
            new("involvementPct", "number", "%", Involvement.Allowed + "; nfa", Involvement.Published),
            new("exposures", "integer", "", Exposures.Allowed + "; nfa"),
            new("constructionCoefficient", "number", "", Construction.Allowed + "; iso", Construction.Published),
            new("occupancyFactor", "number", "", Occupancy.Allowed + "; iso", Occupancy.Published),
            new("exposureFactor", "number", "", Factor.Allowed + "; iso", Factor.Published),
            new("communicationFactor", "number", "", Factor.Allowed + "; iso", Factor.Published),
            new("use", "string", "", "one of " + string.Join(", ", BuildingUses.All) + "; gb-50974"),
            new("flowPerEngineLS", "number", "L/s", Engine.Allowed + "; optional, 40 (unverified) where it is left out"),
        ],
        Outputs =
        [
            Fields.Output("flowLS", "L/s"), Fields.Output("flowGpm", "US gal/min"), new("engines", "integer"),
            new("durationH", "number", "h", "null except for gb-50974"), Fields.Unverified, Fields.Extrapolated,
        ],
        Cases =
        [
            new("Iowa rate of flow: 30 x 40 x 10 ft is 120 gpm", """{"method":"iowa","lengthM":9.144,"widthM":12.192,"heightM":3.048}""", """{"flowGpm":120,"engines":1}"""),
            new("NFA: 60 x 50 ft fully involved is 1000 gpm", """{"method":"nfa","lengthM":18.288,"widthM":15.24,"involvementPct":100,"exposures":0}""", """{"flowGpm":1000,"engines":2}"""),
            new("NFA: 60 x 50 ft, a quarter involved, two exposures", """{"method":"nfa","lengthM":18.288,"widthM":15.24,"involvementPct":25,"exposures":2}""", """{"flowGpm":375,"engines":1}"""),
        ],
    };

    public JsonObject Run(JsonObject input, CancellationToken cancellationToken = default)
    {
        var fields = new ModelInput(input);
        var method = fields.Choice("method", Methods);
        var length = fields.Number("lengthM", Length);
        var width = fields.Number("widthM", Length);
        var gb = method == "gb-50974";
        var hours = 0.0;
        double gpm;
        switch (method)
        {
            case "iowa":
                gpm = WaterFlow.IowaGpm(length * width * fields.Number("heightM", Height));
                break;
            case "nfa":
                gpm = WaterFlow.NfaGpm(length * width, fields.Number("involvementPct", Involvement) / 100, fields.WholeNumber("exposures", 0, 8));
                break;
            case "iso":
                gpm = WaterFlow.IsoGpm(
                    length * width, fields.Number("constructionCoefficient", Construction), fields.Number("occupancyFactor", Occupancy),
                    fields.Number("exposureFactor", Factor), fields.Number("communicationFactor", Factor));
                break;
            default:
                var height = fields.Number("heightM", Height);
                var design = WaterFlow.Gb50974(fields.Choice("use", [.. BuildingUses.All]), height, length * width * height);
                (gpm, hours) = ((design.OutdoorLS + design.IndoorLS) / WaterFlow.LSPerGpm, design.Hours);
                break;
        }

        var assumed = !fields.Has("flowPerEngineLS");
        var engine = fields.Number("flowPerEngineLS", Engine, WaterFlow.EngineLS);
        fields.Complete();
        var flow = gpm * WaterFlow.LSPerGpm;
        return new()
        {
            ["flowLS"] = flow,
            ["flowGpm"] = gpm,
            ["engines"] = WaterFlow.Engines(flow, engine),
            ["durationH"] = gb ? hours : null,
            ["unverified"] = gb || assumed,
            ["extrapolated"] = fields.Extrapolated,
        };
    }
}
