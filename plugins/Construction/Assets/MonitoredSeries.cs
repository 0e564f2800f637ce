using Haimen.Hazards;

namespace Haimen.Construction.Assets;

/// <summary>What is remembered of one sensor that watches a structure: its zero, and about a sample an hour of the last day.</summary>
internal sealed class MonitoredSeries
{
    private static readonly TimeSpan Spacing = TimeSpan.FromMinutes(55);
    private static readonly TimeSpan Kept = TimeSpan.FromHours(25);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly TimeSpan Recent = TimeSpan.FromHours(3);

    /// <summary>What counts as zero since the structure was last found safe; 0 at first.</summary>
    public double Zero { get; set; }

    /// <summary>The grade that it last called for, kept while the sensor is silent.</summary>
    public HazardGrade Grade { get; set; }

    /// <summary>Whether its daily rate reached the limit and has not fallen well below it since.</summary>
    public bool TooFast { get; set; }

    /// <summary>Samples by rising time, above <see cref="Zero"/>.</summary>
    public List<TimedValue> Samples { get; } = [];

    /// <summary>Takes a value in; drops what is older than a day unless nothing else is left.</summary>
    /// <param name="at">When.</param>
    /// <param name="value">The value above zero.</param>
    public void Take(DateTimeOffset at, double value)
    {
        if (Samples.Count == 0 || at - Samples[^1].At >= Spacing) Samples.Add(new(at, value));
        var old = Samples.FindIndex(s => at - s.At <= Kept);
        if (old > 1) Samples.RemoveRange(0, old - 1);
        if (Samples.Count > 1 && at - Samples[1].At >= Day) Samples.RemoveAt(0);
    }

    /// <summary>
    /// Change a day. What moved in less than a day counts as a day's: over a short time the noise of a reading would be scaled up.
    /// </summary>
    /// <param name="at">Now.</param>
    /// <param name="value">The value above zero.</param>
    public double PerDay(DateTimeOffset at, double value)
    {
        if (Samples.Count == 0) return 0;
        var from = Samples[0];
        return (value - from.Value) / Math.Max(1, (at - from.At).TotalDays);
    }

    /// <summary>Change over the last three hours or so, per hour; 0 where less than an hour is known.</summary>
    /// <param name="at">Now.</param>
    /// <param name="value">The value above zero.</param>
    public double PerHourOfLate(DateTimeOffset at, double value)
    {
        var from = Samples.FindLast(s => at - s.At >= Recent) is { At.Ticks: > 0 } known ? known : Samples.Count > 0 ? Samples[0] : default;
        var hours = (at - from.At).TotalHours;
        return from.At.Ticks == 0 || hours < 1 ? 0 : (value - from.Value) / hours;
    }

    /// <summary>Makes what is measured now the new zero.</summary>
    /// <param name="raw">The reading.</param>
    public void Reset(double raw)
    {
        Zero = raw;
        Grade = HazardGrade.Normal;
        TooFast = false;
        Samples.Clear();
    }
}
