using System.Text.Json.Nodes;
using Haimen.Hazards.Models;

namespace Haimen.Fire.Tests.Models;

/// <summary>Runs the domain's models by name, as a caller from outside does.</summary>
internal static class ModelRunner
{
    private static readonly FireDomain Domain = new();

    public static IReadOnlyList<IHazardModel> All => Domain.Models;

    public static JsonObject Run(string name, string input) =>
        Domain.Models.Single(m => m.Descriptor.Name == name).Run(JsonNode.Parse(input)!.AsObject());

    public static double Number(this JsonObject output, string field) => output[field]!.GetValue<double>();

    public static void IsClose(double expected, double actual, double relative) => Assert.True(
        Math.Abs(expected - actual) <= relative * Math.Max(Math.Abs(expected), 1e-12),
        FormattableString.Invariant($"expected {expected} within {relative:R} relative, got {actual:R}"));

    public static void Matches(JsonNode? expected, JsonNode? actual, double relative, string path = "")
    {
        switch (expected)
        {
            case JsonObject fields:
                foreach (var (name, value) in fields) Matches(value, actual?[name], relative, $"{path}.{name}");
                break;
            case JsonArray items:
                for (var i = 0; i < items.Count; i++) Matches(items[i], actual?[i], relative, $"{path}[{i}]");
                break;
            case JsonValue value when value.TryGetValue<double>(out var number):
                Assert.True(actual is JsonValue, $"{path} is missing");
                var got = actual!.AsValue().TryGetValue<double>(out var real) ? real : actual!.GetValue<int>();
                Assert.True(Math.Abs(number - got) <= relative * Math.Abs(number), FormattableString.Invariant($"{path}: expected {number}, got {got:R}"));
                break;
            default:
                Assert.Equal(expected?.ToJsonString(), actual?.ToJsonString());
                break;
        }
    }
}
