using System.Text.Json.Nodes;
using Haimen.Hazards.Models;

namespace Haimen.HazardousChemicals.Tests.Models;

/// <summary>Runs the domain's models by name, as a caller from outside does.</summary>
internal static class ModelRunner
{
    private static readonly HazardousChemicalsDomain Domain = new();

    public static IReadOnlyList<IHazardModel> All => Domain.Models;

    public static JsonObject Run(string name, string input) =>
        Domain.Models.Single(m => m.Descriptor.Name == name).Run(JsonNode.Parse(input)!.AsObject());

    public static double Number(this JsonObject output, string field) => output[field]!.GetValue<double>();

    public static bool Flag(this JsonObject output, string field) => output[field]!.GetValue<bool>();

    public static void IsClose(double expected, double actual, double relative = 1e-6) =>
        Assert.True(
            Math.Abs(expected - actual) <= relative * Math.Max(Math.Abs(expected), 1e-300),
            $"expected {expected:R} within {relative:R} relative, got {actual:R}");
}
