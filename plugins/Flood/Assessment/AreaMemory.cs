using System.Globalization;
using System.Text.Json;
using Haimen.Hazards;

namespace Haimen.Flood.Assessment;

/// <summary>What the domain remembers of an area between assessments, kept as versioned JSON.</summary>
internal sealed class AreaMemory
{
    private const int Version = 1;

    /// <summary>The level in force.</summary>
    public HazardGrade Level { get; set; }

    /// <summary>Since when a lower level would do; null where none would.</summary>
    public DateTimeOffset? LowerSince { get; set; }

    /// <summary>The incident kind called for, null where none.</summary>
    public string? IncidentKind { get; set; }

    /// <summary>The warning kind in force, null where none.</summary>
    public string? WarningKind { get; set; }

    /// <summary>When it last rained.</summary>
    public DateTimeOffset? LastRain { get; set; }

    /// <summary>Deepest water since the incident was first called for, m.</summary>
    public double PeakDepthM { get; set; }

    /// <summary>Quantities already stated, by need id.</summary>
    public SortedDictionary<string, int> Needs { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads a state; null or a state of another version starts afresh.</summary>
    /// <param name="json">The state as last written.</param>
    public static AreaMemory Read(string? json)
    {
        var memory = new AreaMemory();
        if (json is null) return memory;
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        if (!root.TryGetProperty("v"u8, out var version) || version.GetInt32() != Version) return memory;
        foreach (var field in root.EnumerateObject())
        {
            switch (field.Name)
            {
                case "level": memory.Level = (HazardGrade)field.Value.GetInt32(); break;
                case "lowerSince": memory.LowerSince = field.Value.GetDateTimeOffset(); break;
                case "incident": memory.IncidentKind = field.Value.GetString(); break;
                case "warning": memory.WarningKind = field.Value.GetString(); break;
                case "lastRain": memory.LastRain = field.Value.GetDateTimeOffset(); break;
                case "peakM": memory.PeakDepthM = field.Value.GetDouble(); break;
                case "needs":
                    foreach (var need in field.Value.EnumerateObject()) memory.Needs[need.Name] = need.Value.GetInt32();
                    break;
            }
        }

        return memory;
    }

    /// <summary>Writes the state.</summary>
    public string Write()
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteNumber("v"u8, Version);
            if (Level != HazardGrade.Normal) writer.WriteNumber("level"u8, (int)Level);
            Write(writer, "lowerSince", LowerSince);
            if (IncidentKind is { } incident) writer.WriteString("incident"u8, incident);
            if (WarningKind is { } warning) writer.WriteString("warning"u8, warning);
            Write(writer, "lastRain", LastRain);
            if (PeakDepthM > 0) writer.WriteNumber("peakM"u8, PeakDepthM);
            if (Needs.Count > 0)
            {
                writer.WriteStartObject("needs"u8);
                foreach (var (id, quantity) in Needs) writer.WriteNumber(id, quantity);
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter writer, string name, DateTimeOffset? instant)
    {
        if (instant is { } at) writer.WriteString(name, at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
    }
}
