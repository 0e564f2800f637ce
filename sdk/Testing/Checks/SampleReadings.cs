using System.Globalization;
using Haimen.Hazards.Sensing;

namespace Haimen.Hazards.Testing.Checks;

/// <summary>Readings of a sensor kind: the edges of what is believable, and windows drawn at random.</summary>
internal static class SampleReadings
{
    private const int MostReadings = 48;
    private static readonly DateTimeOffset Start = new(2025, 6, 18, 12, 0, 0, TimeSpan.Zero);

    public static IEnumerable<TimedValue[]> Of(SensorKind kind, TimeSpan window, ulong seed, int count)
    {
        var random = new DeterministicRandom(DeterministicRandom.Derive(seed, kind.Id));
        foreach (var edge in (double[])[kind.MinValue, kind.MaxValue, Math.Clamp(0, kind.MinValue, kind.MaxValue), (kind.MinValue + kind.MaxValue) / 2])
        {
            yield return [new(Start, edge)];
            yield return Window(window, MostReadings, _ => edge);
        }

        for (var i = 0; i < count; i++)
        {
            // Most things are near one end of what is believable: half of the windows stay in the lowest or highest twentieth.
            var (low, span) = random.NextInt32(4) switch { 0 => (0.0, 0.05), 1 => (0.95, 0.05), _ => (0.0, 1.0) };
            yield return Window(window, 1 + random.NextInt32(MostReadings), _ => kind.MinValue + ((kind.MaxValue - kind.MinValue) * (low + (span * random.NextDouble()))));
        }
    }

    /// <summary>A station's own levels: none, and four across the range.</summary>
    public static double[][] Levels(SensorKind kind)
    {
        var span = kind.MaxValue - kind.MinValue;
        return [[], [kind.MinValue + (span * 0.6), kind.MinValue + (span * 0.7), kind.MinValue + (span * 0.8), kind.MinValue + (span * 0.9)]];
    }

    public static string Describe(TimedValue[] readings) => readings.Length == 1
        ? readings[0].Value.ToString("0.###", CultureInfo.InvariantCulture)
        : FormattableString.Invariant($"{readings.Length} readings to {readings[^1].Value:0.###}");

    // Readings of a window lie within it: the host hands over no older ones.
    private static TimedValue[] Window(TimeSpan window, int count, Func<int, double> value)
    {
        if (window == TimeSpan.Zero) count = 1;
        var step = count > 1 ? window / count : TimeSpan.Zero;
        return [.. Enumerable.Range(0, count).Select(i => new TimedValue(Start + (step * i), value(i)))];
    }
}
