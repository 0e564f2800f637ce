using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Haimen.Fire;

/// <summary>
/// Versioned JSON states, written with names in order and read strictly: a state that is not an object of this version, or
/// whose fields are of the wrong kind, is as good as none, and the caller then begins anew.
/// </summary>
internal static class StateJson
{
    /// <summary>Writes an object.</summary>
    /// <param name="write">Writes its fields, without the version.</param>
    public static string Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteNumber("v"u8, FireStates.Version);
            write(writer);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Reads an object.</summary>
    /// <param name="json">The state as last written, null at first.</param>
    /// <param name="read">Reads its fields; throws where one is not what it should be.</param>
    /// <returns>Whether it was read whole.</returns>
    public static bool TryRead(string? json, Action<JsonElement> read)
    {
        if (json is null) return false;
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object
                || !root.TryGetProperty("v"u8, out var version) || !version.TryGetInt32(out var number) || number != FireStates.Version) return false;
            read(root);
            return true;
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>Writes a number unless it is 0.</summary>
    /// <param name="writer">Where.</param>
    /// <param name="name">Its name.</param>
    /// <param name="value">The number.</param>
    public static void Number(this Utf8JsonWriter writer, string name, double value)
    {
        if (value != 0) writer.WriteNumber(name, value);
    }

    /// <summary>Writes an instant unless there is none.</summary>
    /// <param name="writer">Where.</param>
    /// <param name="name">Its name.</param>
    /// <param name="instant">The instant.</param>
    public static void Instant(this Utf8JsonWriter writer, string name, DateTimeOffset? instant)
    {
        if (instant is { } at) writer.WriteString(name, at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
    }

    /// <summary>A finite number of 0 or more, 0 where there is none.</summary>
    /// <param name="root">The object.</param>
    /// <param name="name">The field.</param>
    /// <param name="max">Highest believable value.</param>
    public static double Number(this JsonElement root, string name, double max)
    {
        if (!root.TryGetProperty(name, out var field)) return 0;
        var value = field.GetDouble();
        return value >= 0 && value <= max ? value : throw new FormatException($"{name} is {value}.");
    }

    /// <summary>An instant, null where there is none.</summary>
    /// <param name="root">The object.</param>
    /// <param name="name">The field.</param>
    public static DateTimeOffset? Instant(this JsonElement root, string name) =>
        root.TryGetProperty(name, out var field) ? field.GetDateTimeOffset() : null;

    /// <summary>A whole number within bounds, the lowest where there is none.</summary>
    /// <param name="root">The object.</param>
    /// <param name="name">The field.</param>
    /// <param name="min">Lowest value.</param>
    /// <param name="max">Highest value.</param>
    public static int Whole(this JsonElement root, string name, int min, int max)
    {
        if (!root.TryGetProperty(name, out var field)) return min;
        var value = field.GetInt32();
        return value >= min && value <= max ? value : throw new FormatException($"{name} is {value}.");
    }
}
