using CsCheck;
using Haimen.Grains.Sensing;
using Haimen.Hazards;
using Haimen.Hazards.Sensing;

namespace Haimen.Grains.Tests.Sensing;

public sealed class SensorWindowTests
{
    /// <summary>Seconds since the reading before, and the value; gaps may be longer than the window.</summary>
    private static readonly Gen<(int Seconds, int Value)[]> Course = Gen.Select(Gen.Frequency((8, Gen.Int[1, 600]), (1, Gen.Int[600, 20_000])), Gen.Int[0, 40]).Array[1, 120];

    [Fact]
    public void A_grader_sees_the_readings_of_its_window_no_more_and_no_fewer() => Gen.Select(Course, Gen.Int[1, 180]).Sample((course, minutes) =>
    {
        var gauge = new Gauge { Window = TimeSpan.FromMinutes(minutes), Watching = true };
        var (state, profile, all) = (new SensorState(), Gauge.Profile(gauge), new List<TimedValue>());
        var at = Gauge.Start;
        foreach (var (seconds, value) in course)
        {
            at += TimeSpan.FromSeconds(seconds);
            all.Add(new TimedValue(at, value));
            if (SensorDecider.Take(state, profile, at, value, at, out _) != ReadingOutcome.Accepted) return false;
            if (!gauge.Seen.SequenceEqual(all.Where(x => x.At > at - gauge.Window))) return false;
        }

        return true;
    });

    [Fact]
    public void Sums_over_any_span_within_the_window_survive_trimming() => Gen.Select(Course, Gen.Int[1, 60]).Sample((course, minutes) =>
    {
        var (span, gauge) = (TimeSpan.FromMinutes(minutes), new Gauge { Window = TimeSpan.FromHours(1), Watching = true });
        var (state, profile, all) = (new SensorState(), Gauge.Profile(gauge), new List<TimedValue>());
        var at = Gauge.Start;
        foreach (var (seconds, value) in course)
        {
            at += TimeSpan.FromSeconds(seconds);
            all.Add(new TimedValue(at, value));
            SensorDecider.Take(state, profile, at, value, at, out _);
            if (new SensorWindow(gauge.Seen).Sum(span) != all.Where(x => x.At > at - span).Sum(x => x.Value)) return false;
        }

        return true;
    });

    [Fact]
    public void Memory_is_bounded_by_the_window_not_by_the_time_passed()
    {
        var gauge = new Gauge { Window = TimeSpan.FromHours(1) };
        var (state, profile) = (new SensorState(), Gauge.Profile(gauge));
        for (var minute = 0; minute < 10_000; minute++) SensorDecider.Take(state, profile, Gauge.Start.AddMinutes(minute), 0, Gauge.Start.AddMinutes(minute), out _);
        Assert.InRange(state.Window!.Count, 60, 80);
    }

    [Fact]
    public void Whatever_comes_the_time_of_the_latest_reading_only_rises_and_its_value_is_in_range() =>
        Gen.Select(Gen.Int[-3000, 3000], Gen.Double[-200, 200], Gen.Int[0, 10]).Array[1, 200].Sample(course =>
        {
            var (state, profile) = (new SensorState(), Gauge.Profile(kind: Gauge.Kind(maxRate: 1)));
            var now = Gauge.Start;
            foreach (var (offsetSeconds, value, passed) in course)
            {
                now += TimeSpan.FromSeconds(passed * 30);
                var (before, at) = (state.Latest, now + TimeSpan.FromSeconds(offsetSeconds));
                var outcome = SensorDecider.Take(state, profile, at, value, now, out _);
                if (outcome == ReadingOutcome.Accepted ? state.Latest != new TimedValue(at, value) || at <= before.At : state.Latest != before) return false;
                if (state.Heard && state.Latest.Value is < 0 or > 50) return false;
            }

            return true;
        });
}
