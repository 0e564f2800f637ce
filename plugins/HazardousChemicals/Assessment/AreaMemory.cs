using System.Text.Json;
using Haimen.Hazards;

namespace Haimen.HazardousChemicals.Assessment;

/// <summary>What the domain remembers of an area between assessments, kept as versioned JSON of shape 1. A state that is not that starts afresh.</summary>
internal sealed class AreaMemory
{
    private const int Version = 1;

    /// <summary>The incident kind called for, null where none.</summary>
    public string? IncidentKind { get; set; }

    /// <summary>The worst level since the incident was called for: it is not lowered before the end.</summary>
    public HazardGrade Peak { get; set; }

    /// <summary>When a cause for the incident was last seen.</summary>
    public DateTimeOffset? LastCause { get; set; }

    /// <summary>Quantities already stated, by need id.</summary>
    public SortedDictionary<string, int> Needs { get; } = new(StringComparer.Ordinal);

    /// <summary>Enterprises told to shelter in place.</summary>
    public SortedSet<string> Sheltering { get; } = new(StringComparer.Ordinal);

    /// <summary>Enterprises told to shut down.</summary>
    public SortedSet<string> ShutDown { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads a state.</summary>
    /// <param name="json">The state as last written; null at first.</param>
    public static AreaMemory Read(string? json)
    {
        var memory = new AreaMemory();
        if (json is null) return memory;
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            if (root.GetProperty("v"u8).GetInt32() != Version) return memory;
            if (root.TryGetProperty("incident"u8, out var incident) && HazmatIncidentKinds.All.Any(k => k.Id == incident.GetString()))
                memory.IncidentKind = incident.GetString();
            if (root.TryGetProperty("peak"u8, out var peak) && Enum.IsDefined((HazardGrade)peak.GetInt32())) memory.Peak = (HazardGrade)peak.GetInt32();
            if (root.TryGetProperty("cause"u8, out var cause)) memory.LastCause = DateTimeOffset.FromUnixTimeSeconds(cause.GetInt64());
            if (root.TryGetProperty("needs"u8, out var needs))
                foreach (var need in needs.EnumerateObject())
                    memory.Needs[need.Name] = need.Value.GetInt32();
            ReadSet(root, "shelter", memory.Sheltering);
            ReadSet(root, "shut", memory.ShutDown);
            return memory;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            return new();
        }
    }

    /// <summary>Forgets what an incident had stated.</summary>
    public void EndIncident()
    {
        (IncidentKind, Peak, LastCause) = (null, HazardGrade.Normal, null);
        Needs.Clear();
        Sheltering.Clear();
        ShutDown.Clear();
    }

    /// <summary>Writes the state.</summary>
    public string Write()
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteNumber("v"u8, Version);
            if (IncidentKind is { } incident) writer.WriteString("incident"u8, incident);
            if (Peak != HazardGrade.Normal) writer.WriteNumber("peak"u8, (int)Peak);
            if (LastCause is { } cause) writer.WriteNumber("cause"u8, cause.ToUnixTimeSeconds());
            if (Needs.Count > 0)
            {
                writer.WriteStartObject("needs"u8);
                foreach (var (id, quantity) in Needs) writer.WriteNumber(id, quantity);
                writer.WriteEndObject();
            }

            WriteSet(writer, "shelter", Sheltering);
            WriteSet(writer, "shut", ShutDown);
            writer.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void ReadSet(JsonElement root, string name, SortedSet<string> set)
    {
        if (!root.TryGetProperty(name, out var values)) return;
        foreach (var value in values.EnumerateArray())
            if (value.GetString() is { } id)
                set.Add(id);
    }

    private static void WriteSet(Utf8JsonWriter writer, string name, SortedSet<string> set)
    {
        if (set.Count == 0) return;
        writer.WriteStartArray(name);
        foreach (var id in set) writer.WriteStringValue(id);
        writer.WriteEndArray();
    }
}
