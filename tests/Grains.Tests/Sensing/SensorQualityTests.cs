using Haimen.Grains.Sensing;

namespace Haimen.Grains.Tests.Sensing;

public sealed class SensorQualityTests
{
    [Theory]
    [InlineData(10, 10, ReadingOutcome.Duplicate)]
    [InlineData(9.99, 10, ReadingOutcome.OutOfOrder)]
    [InlineData(10.01, 10.01, ReadingOutcome.Accepted)]
    [InlineData(12, 10, ReadingOutcome.Accepted)]
    [InlineData(12.01, 10, ReadingOutcome.FutureDated)]
    [InlineData(20, 20 + 1440, ReadingOutcome.Accepted)]
    [InlineData(20, 20 + 1440.01, ReadingOutcome.TooLate)]
    public void A_reading_is_judged_by_its_time(double atMinute, double nowMinute, ReadingOutcome expected)
    {
        var state = Heard(10, 0);
        Assert.Equal(expected, Take(state, Gauge.Profile(), atMinute, 0, nowMinute));
    }

    [Theory]
    [InlineData(0, ReadingOutcome.Accepted)]
    [InlineData(50, ReadingOutcome.Accepted)]
    [InlineData(50.01, ReadingOutcome.OutOfRange)]
    [InlineData(-0.01, ReadingOutcome.OutOfRange)]
    [InlineData(double.NaN, ReadingOutcome.OutOfRange)]
    [InlineData(double.PositiveInfinity, ReadingOutcome.OutOfRange)]
    [InlineData(double.NegativeInfinity, ReadingOutcome.OutOfRange)]
    public void A_value_is_held_against_the_narrower_of_the_kinds_and_the_stations_range(double value, ReadingOutcome expected) =>
        Assert.Equal(expected, Take(new SensorState(), Gauge.Profile(), 0, value, 0));

    [Fact]
    public void A_refused_reading_changes_nothing_that_is_believed()
    {
        var state = Heard(10, 3);
        foreach (var (at, value) in new[] { (10.0, 4.0), (9, 4), (13, 4), (11, double.NaN), (11, 99) })
            Assert.NotEqual(ReadingOutcome.Accepted, Take(state, Gauge.Profile(), at, value, 10));
        Assert.Equal((Gauge.Start.AddMinutes(10), 3.0, 3), (state.Latest.At, state.Latest.Value, (int)state.Grade));
    }

    [Fact]
    public void A_spike_is_suspect_and_forgotten()
    {
        var (state, profile) = (Heard(10, 0), Steep());
        Assert.Equal(ReadingOutcome.Suspect, Take(state, profile, 11, 40, 11));
        Assert.Equal(ReadingOutcome.Accepted, Take(state, profile, 12, 0.5, 12));
        Assert.Equal(ReadingOutcome.Suspect, Take(state, profile, 13, 40, 13));
        Assert.Equal(0, (int)state.Grade);
    }

    [Fact]
    public void A_jump_that_the_next_reading_confirms_is_taken()
    {
        var (state, profile) = (Heard(10, 0), Steep());
        Assert.Equal(ReadingOutcome.Suspect, Take(state, profile, 11, 40, 11));
        Assert.Equal(ReadingOutcome.Accepted, Take(state, profile, 12, 40.5, 12));
        Assert.Equal(ReadingOutcome.Accepted, Take(state, profile, 13, 41, 13));
        Assert.Equal(4, (int)state.Grade);
    }

    [Fact]
    public void The_same_jump_sent_twice_does_not_confirm_itself()
    {
        var (state, profile) = (Heard(10, 0), Steep());
        Assert.Equal(ReadingOutcome.Suspect, Take(state, profile, 11, 40, 11));
        Assert.Equal(ReadingOutcome.Suspect, Take(state, profile, 11, 40, 11));
    }

    [Fact]
    public void A_jump_anywhere_else_than_the_last_one_is_suspect_again()
    {
        var (state, profile) = (Heard(10, 0), Steep());
        Assert.Equal(ReadingOutcome.Suspect, Take(state, profile, 11, 40, 11));
        Assert.Equal(ReadingOutcome.Suspect, Take(state, profile, 12, 20, 12));
        Assert.Equal(ReadingOutcome.Accepted, Take(state, profile, 13, 20, 13));
    }

    [Fact]
    public void An_accepted_reading_of_a_kind_without_a_window_allocates_nothing()
    {
        var (state, profile) = (new SensorState(), Gauge.Profile());
        Take(state, profile, 0, 1, 0);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 1; i <= 10_000; i++) SensorDecider.Take(state, profile, Gauge.Start.AddSeconds(i), i % 5, Gauge.Start.AddSeconds(i), out _);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(Gauge.Start.AddSeconds(10_000), state.Latest.At);
    }

    private static SensorProfile Steep() => Gauge.Profile(kind: Gauge.Kind(maxRate: 1));

    private static SensorState Heard(double minute, double value)
    {
        var state = new SensorState();
        Assert.Equal(ReadingOutcome.Accepted, Take(state, Gauge.Profile(), minute, value, minute));
        return state;
    }

    private static ReadingOutcome Take(SensorState state, SensorProfile profile, double atMinute, double value, double nowMinute) =>
        SensorDecider.Take(state, profile, Gauge.Start.AddMinutes(atMinute), value, Gauge.Start.AddMinutes(nowMinute), out _);
}
