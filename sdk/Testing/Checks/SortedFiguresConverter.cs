using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Haimen.Hazards.Testing.Checks;

/// <summary>Writes figures by name: in which order a domain filled its dictionary says nothing.</summary>
internal sealed class SortedFiguresConverter : JsonConverter<IReadOnlyDictionary<string, double>>
{
    public override IReadOnlyDictionary<string, double> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Histories are only written.");

    public override void Write(Utf8JsonWriter writer, IReadOnlyDictionary<string, double> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (name, figure) in value.OrderBy(x => x.Key, StringComparer.Ordinal))
        {
            writer.WritePropertyName(name);
            if (double.IsFinite(figure)) writer.WriteNumberValue(figure);
            else writer.WriteStringValue(figure.ToString(CultureInfo.InvariantCulture));
        }

        writer.WriteEndObject();
    }
}
