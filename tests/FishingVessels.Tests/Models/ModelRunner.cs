using System.Text.Json.Nodes;
using Haimen.Hazards.Models;

namespace Haimen.FishingVessels.Tests.Models;

/// <summary>Runs the domain's models by name, as a caller from outside does.</summary>
internal static class ModelRunner
{
    private static readonly FishingVesselsDomain Domain = new();

    public static IReadOnlyList<IHazardModel> All => Domain.Models;

    public static JsonObject Run(string name, string input) => RunUntil(name, input, TestContext.Current.CancellationToken);

    public static JsonObject RunUntil(string name, string input, CancellationToken cancellationToken) =>
        Domain.Models.Single(m => m.Descriptor.Name == name).Run(JsonNode.Parse(input)!.AsObject(), cancellationToken);

    public static double Number(this JsonObject output, string field) => output[field]!.GetValue<double>();

    public static bool Flag(this JsonObject output, string field) => output[field]!.GetValue<bool>();
}
