using System.Text.Json;
using Haimen.Hazards;

namespace Haimen.HazardousChemicals.Assets;

/// <summary>What the domain believes of one tank, kept as versioned JSON of shape 1. A state that is not that is not used.</summary>
internal sealed class TankBelief
{
    private const int Version = 1;
    private const int MostPoints = 24;

    /// <summary>What is in it, kg.</summary>
    public double MassKg { get; set; }

    /// <summary>What went out since the release began, kg.</summary>
    public double ReleasedKg { get; set; }

    /// <summary>When the release began, null where there is none or the last one is over and forgotten.</summary>
    public DateTimeOffset? Began { get; set; }

    /// <summary>When it was stopped, null while it goes on.</summary>
    public DateTimeOffset? Stopped { get; set; }

    /// <summary>When the air at the tank was last found foul.</summary>
    public DateTimeOffset? LastFoul { get; set; }

    /// <summary>Rate of the leak, kg/s.</summary>
    public double LeakKgS { get; set; }

    /// <summary>Whether that rate was measured by the falling level, or is the assumed one.</summary>
    public bool RateMeasured { get; set; }

    /// <summary>Since when the tank is believed to burn or to stand in a fire, null where it does not.</summary>
    public DateTimeOffset? Burning { get; set; }

    /// <summary>The grade in force.</summary>
    public HazardGrade Grade { get; set; }

    /// <summary>Grade of pressure and temperature in force.</summary>
    public HazardGrade StateGrade { get; set; }

    /// <summary>Recent masses by the level gauge: unix seconds and kg, oldest first.</summary>
    public List<(double AtS, double Kg)> Levels { get; } = [];

    /// <summary>First temperature that its gauge gave, °C, null before: what is registered may be out of date, and only a change tells.</summary>
    public double? UsualC { get; set; }

    /// <summary>First pressure that its gauge gave, kPa, null before.</summary>
    public double? UsualKPa { get; set; }

    /// <summary>Whether a release goes on.</summary>
    public bool IsLeaking => Began is not null && Stopped is null;

    /// <summary>Adds what the level gauge says.</summary>
    /// <param name="at">When.</param>
    /// <param name="kg">What is in the tank.</param>
    public void AddLevel(DateTimeOffset at, double kg)
    {
        var atS = (double)at.ToUnixTimeSeconds();
        if (Levels.Count > 0 && atS <= Levels[^1].AtS) return;
        Levels.Add((atS, kg));
        if (Levels.Count > MostPoints) Levels.RemoveAt(0);
    }

    /// <summary>Reads a state.</summary>
    /// <param name="json">The state as last written; null at first.</param>
    /// <param name="registeredKg">What is in the tank as registered, for a tank without a state.</param>
    public static TankBelief Read(string? json, double registeredKg)
    {
        var fresh = new TankBelief { MassKg = registeredKg };
        if (json is null) return fresh;
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            if (root.GetProperty("v"u8).GetInt32() != Version) return fresh;
            var belief = new TankBelief
            {
                MassKg = Amount(root, "kg"),
                ReleasedKg = Amount(root, "out"),
                LeakKgS = Amount(root, "leak"),
                RateMeasured = root.TryGetProperty("measured"u8, out var measured) && measured.GetBoolean(),
                Began = Instant(root, "began"),
                Stopped = Instant(root, "stopped"),
                LastFoul = Instant(root, "foul"),
                Burning = Instant(root, "burning"),
                UsualC = Usual(root, "usualC"),
                UsualKPa = Usual(root, "usualKPa"),
                Grade = GradeOf(root, "grade"),
                StateGrade = GradeOf(root, "state"),
            };
            if (root.TryGetProperty("levels"u8, out var levels))
                foreach (var point in levels.EnumerateArray())
                    belief.Levels.Add((point[0].GetDouble(), point[1].GetDouble()));
            return belief;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or IndexOutOfRangeException or ArgumentException)
        {
            return fresh;
        }
    }

    /// <summary>Writes the state.</summary>
    public string Write()
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteNumber("v"u8, Version);
            writer.WriteNumber("kg"u8, MassKg);
            if (ReleasedKg > 0) writer.WriteNumber("out"u8, ReleasedKg);
            if (LeakKgS > 0) writer.WriteNumber("leak"u8, LeakKgS);
            if (RateMeasured) writer.WriteBoolean("measured"u8, true);
            Write(writer, "began", Began);
            Write(writer, "stopped", Stopped);
            Write(writer, "foul", LastFoul);
            Write(writer, "burning", Burning);
            if (UsualC is { } celsius) writer.WriteNumber("usualC"u8, celsius);
            if (UsualKPa is { } pressure) writer.WriteNumber("usualKPa"u8, pressure);
            if (Grade != HazardGrade.Normal) writer.WriteNumber("grade"u8, (int)Grade);
            if (StateGrade != HazardGrade.Normal) writer.WriteNumber("state"u8, (int)StateGrade);
            writer.WriteStartArray("levels"u8);
            foreach (var (at, kg) in Levels)
            {
                writer.WriteStartArray();
                writer.WriteNumberValue(at);
                writer.WriteNumberValue(kg);
                writer.WriteEndArray();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static double Amount(JsonElement root, string name)
    {
        if (!root.TryGetProperty(name, out var value)) return 0;
        var number = value.GetDouble();
        return double.IsFinite(number) && number >= 0 ? number : throw new FormatException(name);
    }

    private static double? Usual(JsonElement root, string name) => root.TryGetProperty(name, out var value) ? value.GetDouble() : null;

    private static HazardGrade GradeOf(JsonElement root, string name)
    {
        if (!root.TryGetProperty(name, out var value)) return HazardGrade.Normal;
        var grade = (HazardGrade)value.GetInt32();
        return Enum.IsDefined(grade) ? grade : throw new FormatException(name);
    }

    private static DateTimeOffset? Instant(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) ? DateTimeOffset.FromUnixTimeSeconds(value.GetInt64()) : null;

    private static void Write(Utf8JsonWriter writer, string name, DateTimeOffset? instant)
    {
        if (instant is { } at) writer.WriteNumber(name, at.ToUnixTimeSeconds());
    }
}
