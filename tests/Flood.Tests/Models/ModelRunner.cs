using System.Text.Json.Nodes;
using Haimen.Hazards.Models;

namespace Haimen.Flood.Tests.Models;

/// <summary>Runs the domain's models by name, as a caller from outside does.</summary>
internal static class ModelRunner
{
    private static readonly FloodDomain Domain = new();

    public static IReadOnlyList<IHazardModel> All => Domain.Models;

    public static JsonObject Run(string name, string input) => Run(name, JsonNode.Parse(input)!.AsObject());

    public static JsonObject Run(string name, JsonObject input) =>
        Domain.Models.Single(m => m.Descriptor.Name == name).Run(input);

    public static double Number(this JsonObject output, string field) => output[field]!.GetValue<double>();

    public static double[] Numbers(this JsonObject output, string field) =>
        [.. output[field]!.AsArray().Select(n => n!.GetValue<double>())];

    public static void IsClose(double expected, double actual, double relative = 1e-6) =>
        Assert.True(
            Math.Abs(expected - actual) <= relative * Math.Max(Math.Abs(expected), 1e-12),
            $"expected {expected} within {relative:R} relative, got {actual}");
}
