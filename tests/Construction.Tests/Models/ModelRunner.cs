using System.Text.Json.Nodes;
using Haimen.Hazards.Models;

namespace Haimen.Construction.Tests.Models;

/// <summary>Runs the domain's models by name, as a caller from outside does.</summary>
internal static class ModelRunner
{
    private static readonly ConstructionDomain Domain = new();

    public static IReadOnlyList<IHazardModel> All => Domain.Models;

    public static JsonObject Run(string name, string input) => Run(name, JsonNode.Parse(input)!.AsObject());

    public static JsonObject Run(string name, JsonObject input) =>
        Domain.Models.Single(m => m.Descriptor.Name == name).Run(input);

    public static double Number(this JsonObject output, string field) => output[field]!.GetValue<double>();

    public static bool Flag(this JsonObject output, string field) => output[field]!.GetValue<bool>();

    public static string Text(this JsonObject output, string field) => output[field]!.GetValue<string>();

    public static JsonObject Excavation(string wall, int level, double? depthM, double valueMm, double previousMm = 0, double days = 1, string measurement = "wall-displacement")
    {
        var input = new JsonObject { ["measurement"] = measurement, ["wallType"] = wall, ["level"] = level, ["valueMm"] = valueMm, ["previousMm"] = previousMm, ["days"] = days };
        if (depthM is { } depth) input["depthM"] = depth;
        return Run("construction/excavation", input);
    }
}
