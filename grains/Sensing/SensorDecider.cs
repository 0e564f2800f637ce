using System.Runtime.InteropServices;
using Haimen.Hazards;
using Haimen.Hazards.Sensing;

namespace Haimen.Grains.Sensing;

/// <summary>
/// Judges readings: quality first, then the grade. Changes the state in place and allocates nothing on the way of an
/// accepted reading, since it runs for every reading of every sensor.
/// </summary>
internal static class SensorDecider
{
    /// <summary>How far ahead of the clock a reading may be: gauges' clocks drift.</summary>
    public static readonly TimeSpan FutureTolerance = TimeSpan.FromMinutes(2);

    /// <summary>How old a reading may be: a gauge that was cut off delivers its backlog.</summary>
    public static readonly TimeSpan OldestTaken = TimeSpan.FromDays(1);

    /// <summary>Judges one reading and takes it where it is good.</summary>
    /// <param name="state">The sensor's memory; changed where the reading is taken.</param>
    /// <param name="profile">What is fixed about it.</param>
    /// <param name="at">When it was measured.</param>
    /// <param name="value">The value.</param>
    /// <param name="now">The realm's now.</param>
    /// <param name="notable">Whether the area should look, by the grader's word.</param>
    public static ReadingOutcome Take(
        SensorState state, SensorProfile profile, DateTimeOffset at, double value, DateTimeOffset now, out bool notable)
    {
        notable = false;
        var quality = Check(state, profile, at, value, now);
        if (quality != ReadingOutcome.Accepted) return quality;

        var reading = new TimedValue(at, value);
        state.Latest = reading;
        state.Suspect = default;
        GradeVerdict verdict;
        // Read once: a version with another window may take over at any moment.
        var span = profile.Window;
        if (span == TimeSpan.Zero)
        {
            verdict = profile.Grader.Grade(new SensorWindow(new ReadOnlySpan<TimedValue>(in reading)), profile.StationLevels, state.Grade);
        }
        else
        {
            var window = Remember(state, reading, span);
            verdict = profile.Grader.Grade(new SensorWindow(window), profile.StationLevels, state.Grade);
        }

        notable = verdict.Notable;
        Hold(state, profile.Kind, verdict, at);
        return ReadingOutcome.Accepted;
    }

    private static ReadingOutcome Check(SensorState state, SensorProfile profile, DateTimeOffset at, double value, DateTimeOffset now)
    {
        if (!(value >= profile.MinValue && value <= profile.MaxValue)) return ReadingOutcome.OutOfRange;
        if (at > now + FutureTolerance) return ReadingOutcome.FutureDated;
        if (at < now - OldestTaken) return ReadingOutcome.TooLate;
        if (!state.Heard) return ReadingOutcome.Accepted;
        if (at <= state.Latest.At) return at == state.Latest.At ? ReadingOutcome.Duplicate : ReadingOutcome.OutOfOrder;
        if (Believable(state.Latest, at, value, profile.MaxRatePerMinute)) return ReadingOutcome.Accepted;

        // A real jump is confirmed by the next reading; a spike is not.
        if (state.Suspect.At != default && at > state.Suspect.At && Believable(state.Suspect, at, value, profile.MaxRatePerMinute))
            return ReadingOutcome.Accepted;
        state.Suspect = new TimedValue(at, value);
        return ReadingOutcome.Suspect;
    }

    private static bool Believable(TimedValue before, DateTimeOffset at, double value, double maxRatePerMinute) =>
        Math.Abs(value - before.Value) <= maxRatePerMinute * Math.Max((at - before.At).TotalMinutes, 1.0 / 60);

    /// <summary>Puts a reading in the window and gives what is within it.</summary>
    private static ReadOnlySpan<TimedValue> Remember(SensorState state, TimedValue reading, TimeSpan span)
    {
        var window = state.Window ??= [];
        window.Add(reading);
        var after = reading.At - span;
        var old = 0;
        while (window[old].At <= after) old++;
        // Cut now and then, not with every reading: cutting moves what stays.
        if (old <= 16 && old <= window.Count / 2) return CollectionsMarshal.AsSpan(window)[old..];
        window.RemoveRange(0, old);
        return CollectionsMarshal.AsSpan(window);
    }

    /// <summary>A grade is taken once readings have called for it, or for one further off, for the kind's hold time.</summary>
    private static void Hold(SensorState state, SensorKind kind, in GradeVerdict verdict, DateTimeOffset at)
    {
        var hold = verdict.Grade > state.Grade ? kind.RiseHold : kind.FallHold;
        var taken = verdict.Grade;
        if (taken != state.Grade && hold > TimeSpan.Zero) taken = Lasting(state, verdict.Grade, at, hold);
        else if (state.CalledForSince is not null) Array.Clear(state.CalledForSince);
        if (taken == state.Grade) return;
        state.Grade = taken;
        state.Rule = state.Grade == HazardGrade.Normal ? "" : verdict.Rule;
    }

    /// <summary>The grade furthest from the one in force that was called for all through the hold time; the one in force where there is none.</summary>
    private static HazardGrade Lasting(SensorState state, HazardGrade called, DateTimeOffset at, TimeSpan hold)
    {
        var since = state.CalledForSince ??= new DateTimeOffset[(int)HazardGrade.Red + 1];
        var lasting = state.Grade;
        var step = called > state.Grade ? 1 : -1;
        for (var i = 0; i < since.Length; i++)
        {
            var away = (i - (int)state.Grade) * step;
            if (away <= 0 || away > ((int)called - (int)state.Grade) * step) since[i] = default;
            else if (since[i] == default) since[i] = at;
        }

        for (var i = (int)state.Grade + step; i != (int)called + step && i >= 0 && i < since.Length && at - since[i] >= hold; i += step) lasting = (HazardGrade)i;
        return lasting;
    }
}
