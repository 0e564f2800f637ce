using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Haimen.Construction.Assets;

namespace Haimen.Construction.Assessment;

/// <summary>What the domain remembers of an area between assessments, kept as versioned JSON. What cannot be read is not believed.</summary>
internal sealed class AreaMemory
{
    private const int MostEntries = 5_000;

    /// <summary>The incident kind called for, null where none.</summary>
    public string? IncidentKind { get; set; }

    /// <summary>The incident kind that the warning in force is about, null where none.</summary>
    public string? WarningKind { get; set; }

    /// <summary>Since when nothing grows worse; null where something does.</summary>
    public DateTimeOffset? CalmSince { get; set; }

    /// <summary>Assets that the area acts on, from their alarm until it is over, with when that was.</summary>
    public SortedDictionary<string, DateTimeOffset> Engaged { get; } = new(StringComparer.Ordinal);

    /// <summary>Quantities already stated, by need id.</summary>
    public SortedDictionary<string, int> Needs { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads a state.</summary>
    /// <param name="json">As last written; null at first.</param>
    public static AreaMemory Read(string? json)
    {
        if (json is null) return new();
        try
        {
            using var document = JsonDocument.Parse(json);
            return Read(document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException or KeyNotFoundException)
        {
            return new();
        }
    }

    /// <summary>Writes the state.</summary>
    public string Write()
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteNumber("v"u8, SiteStateJson.Version);
            if (IncidentKind is { } incident) writer.WriteString("incident"u8, incident);
            if (WarningKind is { } warning) writer.WriteString("warning"u8, warning);
            if (CalmSince is { } calm) writer.WriteString("calm"u8, Text(calm));
            if (Engaged.Count > 0)
            {
                writer.WriteStartObject("engaged"u8);
                foreach (var (id, since) in Engaged) writer.WriteString(id, Text(since));
                writer.WriteEndObject();
            }

            if (Needs.Count > 0)
            {
                writer.WriteStartObject("needs"u8);
                foreach (var (id, quantity) in Needs) writer.WriteNumber(id, quantity);
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static AreaMemory Read(JsonElement root)
    {
        var memory = new AreaMemory();
        if (root.GetProperty("v"u8).GetInt32() != SiteStateJson.Version) return memory;
        foreach (var field in root.EnumerateObject())
        {
            switch (field.Name)
            {
                case "v": break;
                case "incident": memory.IncidentKind = Kind(field.Value); break;
                case "warning": memory.WarningKind = Kind(field.Value); break;
                case "calm": memory.CalmSince = field.Value.GetDateTimeOffset(); break;
                case "engaged":
                    foreach (var site in field.Value.EnumerateObject().Take(MostEntries)) memory.Engaged[site.Name] = site.Value.GetDateTimeOffset();
                    break;
                case "needs":
                    foreach (var need in field.Value.EnumerateObject().Take(MostEntries))
                        memory.Needs[need.Name] = need.Value.GetInt32() is > 0 and var quantity ? quantity : throw new FormatException("no quantity");
                    break;
                default: throw new FormatException("a field of no state of this version");
            }
        }

        return memory;
    }

    private static string Text(DateTimeOffset at) => at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    private static string? Kind(JsonElement value) =>
        ConstructionIncidentKinds.All.FirstOrDefault(k => k.Id == value.GetString())?.Id ?? throw new FormatException("no incident kind");
}
