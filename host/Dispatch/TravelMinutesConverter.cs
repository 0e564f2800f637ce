using System.Text.Json;
using System.Text.Json.Serialization;

namespace Haimen.Host.Dispatch;

/// <summary>
/// Reads minutes by resource and need. Two thousand of each are four million numbers, whose need ids are kept once and not four million times.
/// </summary>
internal sealed class TravelMinutesConverter : JsonConverter<IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>>>
{
    public override IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException("travelMinutes: must be an object by resource id");
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        var byText = known.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> text = stackalloc char[256];
        var rows = new Dictionary<string, IReadOnlyDictionary<string, double>>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var resource = reader.GetString()!;
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException($"travelMinutes.{resource}: must be an object by need id");
            var row = new Dictionary<string, double>(StringComparer.Ordinal);
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                string? need;
                if (reader.ValueSpan.Length <= text.Length)
                {
                    var id = text[..reader.CopyString(text)];
                    if (!byText.TryGetValue(id, out need)) byText[id] = need = id.ToString();
                }
                else
                {
                    need = reader.GetString()!;
                }

                reader.Read();
                if (reader.TokenType != JsonTokenType.Number || !reader.TryGetDouble(out var minutes) || !double.IsFinite(minutes) || minutes < 0)
                    throw new JsonException($"travelMinutes.{resource}.{need}: must be a number of 0 or more");
                if (!row.TryAdd(need, minutes)) throw new JsonException($"travelMinutes.{resource}.{need}: stands twice");
            }

            if (!rows.TryAdd(resource, row)) throw new JsonException($"travelMinutes.{resource}: stands twice");
        }

        return rows;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>> value, JsonSerializerOptions options) =>
        throw new NotSupportedException("a problem is only read");
}
