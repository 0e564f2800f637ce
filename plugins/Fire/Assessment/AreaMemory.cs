using System.Text.Json;
using Haimen.Hazards;

namespace Haimen.Fire.Assessment;

/// <summary>What the domain remembers of an area between assessments, kept as versioned JSON.</summary>
internal sealed class AreaMemory
{
    private const int MostEntries = 10_000;

    /// <summary>The level in force.</summary>
    public HazardGrade Level { get; set; }

    /// <summary>Since when a lower level would do; null where none would.</summary>
    public DateTimeOffset? LowerSince { get; set; }

    /// <summary>The incident kind called for, null where none.</summary>
    public string? IncidentKind { get; set; }

    /// <summary>The warning kind in force, null where none.</summary>
    public string? WarningKind { get; set; }

    /// <summary>Quantities already stated, by need id.</summary>
    public SortedDictionary<string, int> Needs { get; } = new(StringComparer.Ordinal);

    /// <summary>Distances already stated, m, by effect id.</summary>
    public SortedDictionary<string, double> Reaches { get; } = new(StringComparer.Ordinal);

    /// <summary>Buildings told to be emptied, by directive id, each with the asset or effect that called for it.</summary>
    public SortedDictionary<string, string> Directives { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads a state; one that cannot be read begins anew.</summary>
    /// <param name="json">The state as last written.</param>
    public static AreaMemory Read(string? json)
    {
        var memory = new AreaMemory();
        return StateJson.TryRead(json, memory.Fill) ? memory : new();
    }

    /// <summary>Writes the state.</summary>
    public string Write() => StateJson.Write(writer =>
    {
        writer.Number("level", (int)Level);
        writer.Instant("lowerSince", LowerSince);
        if (IncidentKind is { } incident) writer.WriteString("incident"u8, incident);
        if (WarningKind is { } warning) writer.WriteString("warning"u8, warning);
        writer.WriteStartObject("needs"u8);
        foreach (var (id, quantity) in Needs) writer.WriteNumber(id, quantity);
        writer.WriteEndObject();
        writer.WriteStartObject("reaches"u8);
        foreach (var (id, reach) in Reaches) writer.WriteNumber(id, reach);
        writer.WriteEndObject();
        writer.WriteStartObject("directives"u8);
        foreach (var (id, cause) in Directives) writer.WriteString(id, cause);
        writer.WriteEndObject();
    });

    private void Fill(JsonElement root)
    {
        Level = (HazardGrade)root.Whole("level", 0, 4);
        LowerSince = root.Instant("lowerSince");
        IncidentKind = root.TryGetProperty("incident", out var incident) ? incident.GetString() : null;
        if (IncidentKind is not (null or FireIncidentKinds.Building or FireIncidentKinds.Vegetation))
            throw new FormatException($"incident is {IncidentKind}.");
        WarningKind = root.TryGetProperty("warning", out var warning) ? warning.GetString() : null;
        foreach (var (name, value) in Entries(root, "needs")) Needs[name] = value.GetInt32();
        foreach (var (name, value) in Entries(root, "reaches")) Reaches[name] = value.GetDouble();
        foreach (var (name, value) in Entries(root, "directives")) Directives[name] = value.GetString() ?? "";
    }

    private static IEnumerable<(string Name, JsonElement Value)> Entries(JsonElement root, string name) =>
        root.TryGetProperty(name, out var entries)
            ? entries.EnumerateObject().Take(MostEntries).Select(e => (e.Name, e.Value))
            : [];
}
