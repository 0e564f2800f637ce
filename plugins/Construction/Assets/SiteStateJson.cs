using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Haimen.Hazards;

namespace Haimen.Construction.Assets;

/// <summary>
/// An asset's state as versioned JSON. What is not of this version, not JSON or out of range is not believed: the asset begins anew.
/// </summary>
internal static class SiteStateJson
{
    /// <summary>The version written and read.</summary>
    public const int Version = 1;

    private const int MostSeries = 200;
    private const int MostSamples = 40;
    private const double LargestValue = 1e6;

    /// <summary>Reads a state.</summary>
    /// <param name="json">As last written; null at first.</param>
    public static SiteState Read(string? json)
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

    /// <summary>Writes a state; what is zero is left out.</summary>
    /// <param name="state">The state.</param>
    public static string Write(SiteState state)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteNumber("v"u8, Version);
            Number(writer, "grade", (int)state.Grade);
            if (state.LowerSince is { } since) writer.WriteString("lowerSince"u8, since.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
            Number(writer, "wind", (int)state.WindGrade);
            Number(writer, "gust", (int)state.GustGrade);
            Number(writer, "load", (int)state.LoadGrade);
            Number(writer, "faulty", state.Faulty ? 1 : 0);
            Number(writer, "danger", state.Danger ? 1 : 0);
            Number(writer, "collapsed", state.Collapsed ? 1 : 0);
            Number(writer, "assumed", state.TrappedAssumed ? 1 : 0);
            Number(writer, "trapped", state.Trapped);
            Number(writer, "injured", state.Injured);
            Number(writer, "dead", state.Dead);
            if (state.Workers is { } workers) writer.WriteNumber("workers"u8, workers);
            if (state.Series.Count > 0) WriteSeries(writer, state);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static SiteState Read(JsonElement root)
    {
        var state = new SiteState();
        if (root.GetProperty("v"u8).GetInt32() != Version) return state;
        foreach (var field in root.EnumerateObject())
        {
            var value = field.Value;
            switch (field.Name)
            {
                case "v": break;
                case "grade": state.Grade = Grade(value); break;
                case "lowerSince": state.LowerSince = value.GetDateTimeOffset(); break;
                case "wind": state.WindGrade = Grade(value); break;
                case "gust": state.GustGrade = Grade(value); break;
                case "load": state.LoadGrade = Grade(value); break;
                case "faulty": state.Faulty = value.GetInt32() != 0; break;
                case "danger": state.Danger = value.GetInt32() != 0; break;
                case "collapsed": state.Collapsed = value.GetInt32() != 0; break;
                case "assumed": state.TrappedAssumed = value.GetInt32() != 0; break;
                case "trapped": state.Trapped = Count(value); break;
                case "injured": state.Injured = Count(value); break;
                case "dead": state.Dead = Count(value); break;
                case "workers": state.Workers = Count(value); break;
                case "series": ReadSeries(value, state); break;
                default: throw new FormatException("a field of no state of this version");
            }
        }

        return state;
    }

    private static void ReadSeries(JsonElement all, SiteState state)
    {
        foreach (var field in all.EnumerateObject())
        {
            if (state.Series.Count >= MostSeries) throw new FormatException("more sensors than a site has");
            var series = new MonitoredSeries
            {
                Zero = Finite(field.Value.GetProperty("zero"u8)),
                Grade = Grade(field.Value.GetProperty("grade"u8)),
                TooFast = field.Value.TryGetProperty("fast"u8, out var fast) && fast.GetInt32() != 0,
            };
            foreach (var pair in field.Value.GetProperty("at"u8).EnumerateArray())
            {
                var at = DateTimeOffset.FromUnixTimeSeconds(Math.Clamp(pair[0].GetInt64(), 0, 100_000_000_000));
                if (series.Samples.Count >= MostSamples || (series.Samples.Count > 0 && at <= series.Samples[^1].At)) throw new FormatException("samples do not rise");
                series.Samples.Add(new(at, Finite(pair[1])));
            }

            state.Series[field.Name] = series;
        }
    }

    private static void WriteSeries(Utf8JsonWriter writer, SiteState state)
    {
        writer.WriteStartObject("series"u8);
        foreach (var (id, series) in state.Series)
        {
            writer.WriteStartObject(id);
            writer.WriteNumber("zero"u8, series.Zero);
            writer.WriteNumber("grade"u8, (int)series.Grade);
            Number(writer, "fast", series.TooFast ? 1 : 0);
            writer.WriteStartArray("at"u8);
            foreach (var sample in series.Samples)
            {
                writer.WriteStartArray();
                writer.WriteNumberValue(sample.At.ToUnixTimeSeconds());
                writer.WriteNumberValue(Math.Round(sample.Value, 3));
                writer.WriteEndArray();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter writer, string name, int value)
    {
        if (value != 0) writer.WriteNumber(name, value);
    }

    private static HazardGrade Grade(JsonElement value) =>
        value.GetInt32() is >= (int)HazardGrade.Normal and <= (int)HazardGrade.Red and var grade ? (HazardGrade)grade : throw new FormatException("no grade");

    private static int Count(JsonElement value) =>
        value.GetInt32() is >= 0 and <= SiteCasualties.MostPeople and var count ? count : throw new FormatException("no count of people");

    private static double Finite(JsonElement value) =>
        value.GetDouble() is var number && Math.Abs(number) <= LargestValue ? number : throw new FormatException("not a measured value");
}
