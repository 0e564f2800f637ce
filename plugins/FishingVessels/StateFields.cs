using System.Text.Json;

namespace Haimen.FishingVessels;

/// <summary>Reads the fields of a state; one of the wrong kind reads as if it were missing.</summary>
/// <param name="root">The state's object.</param>
internal readonly struct StateFields(JsonElement root)
{
    /// <summary>A truth value, false where missing.</summary>
    /// <param name="name">The field.</param>
    public bool Flag(string name) => root.TryGetProperty(name, out var field) && field.ValueKind == JsonValueKind.True;

    /// <summary>A finite number.</summary>
    /// <param name="name">The field.</param>
    public double? Number(string name) =>
        root.TryGetProperty(name, out var field) && field.ValueKind == JsonValueKind.Number && field.TryGetDouble(out var value) && double.IsFinite(value) ? value : null;

    /// <summary>A whole number from 0 to 100,000.</summary>
    /// <param name="name">The field.</param>
    public int? Count(string name) =>
        root.TryGetProperty(name, out var field) && field.ValueKind == JsonValueKind.Number && field.TryGetInt32(out var value) && value is >= 0 and <= 100_000 ? value : null;

    /// <summary>An instant.</summary>
    /// <param name="name">The field.</param>
    public DateTimeOffset? Instant(string name) =>
        root.TryGetProperty(name, out var field) && field.ValueKind == JsonValueKind.String && field.TryGetDateTimeOffset(out var value) ? value : null;

    /// <summary>A short text, null where missing.</summary>
    /// <param name="name">The field.</param>
    public string? Text(string name) => root.TryGetProperty(name, out var field) && field.ValueKind == JsonValueKind.String ? field.GetString() : null;

    /// <summary>The fields of an object, none where missing.</summary>
    /// <param name="name">The field.</param>
    public IEnumerable<JsonProperty> Object(string name) =>
        root.TryGetProperty(name, out var field) && field.ValueKind == JsonValueKind.Object ? field.EnumerateObject() : [];
}
