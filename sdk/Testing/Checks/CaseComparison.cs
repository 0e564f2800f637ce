using System.Text.Json;
using System.Text.Json.Nodes;

namespace Haimen.Hazards.Testing.Checks;

/// <summary>Compares what a case expects with what a model gave; what the case leaves out is not compared.</summary>
internal static class CaseComparison
{
    public static void Look(Findings findings, string where, JsonNode? expected, JsonNode? found, double tolerance)
    {
        switch (expected)
        {
            case JsonObject fields:
                foreach (var (name, value) in fields)
                {
                    if (found is JsonObject given && given.TryGetPropertyValue(name, out var other)) Look(findings, $"{where}, {name}", value, other, tolerance);
                    else findings.Add($"{where}, {name}: is not given");
                }

                break;
            case JsonArray items:
                var list = found as JsonArray;
                findings.Require(list?.Count == items.Count, $"{where}: {list?.Count.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "no"} items; expected {items.Count}");
                for (var i = 0; i < Math.Min(items.Count, list?.Count ?? 0); i++) Look(findings, $"{where}[{i}]", items[i], list![i], tolerance);
                break;
            case JsonValue when expected.GetValueKind() == JsonValueKind.Number:
                Number(findings, where, Value(expected), found, tolerance);
                break;
            default:
                var (a, b) = (expected?.ToJsonString() ?? "null", found?.ToJsonString() ?? "null");
                findings.Require(a == b, $"{where}: {b}; expected {a}");
                break;
        }
    }

    private static void Number(Findings findings, string where, double expected, JsonNode? found, double tolerance)
    {
        if (found is not JsonValue || found.GetValueKind() != JsonValueKind.Number)
        {
            findings.Add($"{where}: {found?.ToJsonString() ?? "null"} is no number");
            return;
        }

        var value = Value(found);
        var difference = Math.Abs(value - expected) / Math.Max(Math.Abs(expected), double.Epsilon);
        findings.Require(value == expected || difference <= tolerance, FormattableString.Invariant($"{where}: {value}; expected {expected} within {tolerance:0.###e0}"));
    }

    // Whatever the number was made of: an int, a double, or JSON text.
    private static double Value(JsonNode node) => double.Parse(node.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture);
}
