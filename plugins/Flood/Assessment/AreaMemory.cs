using System.Globalization;
using System.Text.Json;
using Haimen.Hazards;

namespace Haimen.Flood.Assessment;

/// <summary>What the domain remembers of an area between assessments, kept as versioned JSON.</summary>
internal sealed class AreaMemory
{
    /// <summary>The shape that is written; the first one had no wind, effects and directives.</summary>
    public const int Version = 2;

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

    /// <summary>Whether a gale is in force.</summary>
    public bool Gale { get; set; }

    /// <summary>Since when the wind is below yellow in a gale that is still in force; null where it is not.</summary>
    public DateTimeOffset? CalmSince { get; set; }

    /// <summary>Since when no more than puddles stand; null where more does.</summary>
    public DateTimeOffset? ShallowSince { get; set; }

    /// <summary>Effects as they were told, by id.</summary>
    public SortedDictionary<string, StatedEffect> Effects { get; } = new(StringComparer.Ordinal);

    /// <summary>Ids of the directives that stand.</summary>
    public SortedSet<string> Directives { get; } = new(StringComparer.Ordinal);

    /// <summary>Quantities already stated, by need id.</summary>
    public SortedDictionary<string, int> Needs { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads a state; null, a damaged one or one of another version starts afresh.</summary>
    /// <param name="json">The state as last written.</param>
    public static AreaMemory Read(string? json)
    {
        if (json is null) return new();
        try
        {
            using var document = JsonDocument.Parse(json);
            return Parse(document.RootElement) ?? new();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or IndexOutOfRangeException)
        {
            return new();
        }
    }

    private static AreaMemory? Parse(JsonElement root)
    {
        var memory = new AreaMemory();
        if (!root.TryGetProperty("v"u8, out var version) || version.GetInt32() != Version) return null;
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
                case "gale": memory.Gale = field.Value.GetBoolean(); break;
                case "shallowSince": memory.ShallowSince = field.Value.GetDateTimeOffset(); break;
                case "calmSince": memory.CalmSince = field.Value.GetDateTimeOffset(); break;
                case "effects":
                    foreach (var effect in field.Value.EnumerateObject())
                        memory.Effects[effect.Name] = new(effect.Value[0].GetDouble(), effect.Value[1].GetDateTimeOffset(), effect.Value[2].GetDouble(), (HazardGrade)effect.Value[3].GetInt32());
                    break;
                case "directives":
                    foreach (var id in field.Value.EnumerateArray()) memory.Directives.Add(id.GetString()!);
                    break;
                case "needs":
                    foreach (var need in field.Value.EnumerateObject()) memory.Needs[need.Name] = need.Value.GetInt32();
                    break;
            }
        }

        return memory.IsSound ? memory : null;
    }

    private bool IsSound => IsGrade(Level) && double.IsFinite(PeakDepthM) && PeakDepthM >= 0
        && (IncidentKind is null || FloodIncidentKinds.All.Any(kind => kind.Id == IncidentKind))
        && Needs.Values.All(quantity => quantity > 0)
        && Effects.Values.All(e => IsGrade(e.Grade) && double.IsFinite(e.Value) && e.Value >= 0 && double.IsFinite(e.RadiusM) && e.RadiusM > 0);

    private static bool IsGrade(HazardGrade grade) => grade is >= HazardGrade.Normal and <= HazardGrade.Red;

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
            if (Gale) writer.WriteBoolean("gale"u8, true);
            Write(writer, "calmSince", CalmSince);
            Write(writer, "shallowSince", ShallowSince);
            WriteEffects(writer);
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

    private void WriteEffects(Utf8JsonWriter writer)
    {
        if (Effects.Count > 0)
        {
            writer.WriteStartObject("effects"u8);
            foreach (var (id, effect) in Effects)
            {
                writer.WriteStartArray(id);
                writer.WriteNumberValue(effect.Value);
                writer.WriteStringValue((effect.From ?? default).UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
                writer.WriteNumberValue(effect.RadiusM);
                writer.WriteNumberValue((int)effect.Grade);
                writer.WriteEndArray();
            }

            writer.WriteEndObject();
        }

        if (Directives.Count == 0) return;
        writer.WriteStartArray("directives"u8);
        foreach (var id in Directives) writer.WriteStringValue(id);
        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, string name, DateTimeOffset? instant)
    {
        if (instant is { } at) writer.WriteString(name, at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
    }
}
