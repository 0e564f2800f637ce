using Haimen.Grains.Sensing;
using Haimen.Hazards;

namespace Haimen.Grains.Tests.Sensing;

/// <summary>A grade is taken once readings have called for it, or for one further off, for the kind's hold time.</summary>
public sealed class SensorHoldTests
{
    [Theory]
    [InlineData("0:3", "3")]
    [InlineData("0:0 1:2 5:2 11:2", "0 0 0 2")]
    [InlineData("0:0 1:2 5:0 6:2 12:2 16:2", "0 0 0 0 0 2")]
    [InlineData("0:0 1:4 5:2 11:3 21:3", "0 0 0 2 3")]
    [InlineData("0:0 1:1 6:4 11:4 15:4 21:4", "0 0 0 1 1 4")]
    public void A_worse_grade_is_taken_after_ten_minutes(string readings, string grades)
    {
        // The first reading of a sensor has nothing to be held against but normal, and is held like any other.
        var hold = readings.StartsWith("0:3", StringComparison.Ordinal) ? TimeSpan.Zero : TimeSpan.FromMinutes(10);
        Assert.Equal(grades, Grades(readings, hold, default));
    }

    [Theory]
    [InlineData("0:4 1:2 15:2 30:2 31:2", "4 4 4 4 2")]
    [InlineData("0:4 1:2 15:4 16:2 45:2 46:2", "4 4 4 4 4 2")]
    [InlineData("0:4 1:0 15:3 31:1 61:1", "4 4 4 3 1")]
    [InlineData("0:4 1:0 31:0", "4 4 0")]
    public void A_better_grade_is_taken_after_half_an_hour(string readings, string grades) =>
        Assert.Equal(grades, Grades(readings, default, TimeSpan.FromMinutes(30)));

    [Fact]
    public void A_turn_from_falling_to_rising_starts_its_own_hold() =>
        Assert.Equal("2 2 2 2 4", Grades("0:2 1:0 2:4 11:4 12:4", TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(30), HazardGrade.Yellow));

    [Fact]
    public void A_rise_without_a_hold_ends_a_fall_under_way() =>
        Assert.Equal("2 2 3 3 3", Grades("0:2 1:0 20:3 32:0 61:0", default, TimeSpan.FromMinutes(30), HazardGrade.Yellow));

    [Fact]
    public void Without_a_hold_the_grade_follows_each_reading() => Assert.Equal("0 4 1 3 0", Grades("0:0 1:4 2:1 3:3 4:0", default, default));

    [Fact]
    public void A_normal_grade_has_no_rule()
    {
        var (state, profile) = (new SensorState(), Gauge.Profile());
        SensorDecider.Take(state, profile, Gauge.Start, 2, Gauge.Start, out _);
        Assert.Equal("by value", state.Rule);
        SensorDecider.Take(state, profile, Gauge.Start.AddMinutes(1), 0, Gauge.Start.AddMinutes(1), out _);
        Assert.Equal("", state.Rule);
    }

    private static string Grades(string readings, TimeSpan riseHold, TimeSpan fallHold, HazardGrade from = HazardGrade.Normal)
    {
        var (state, profile) = (new SensorState { Grade = from }, Gauge.Profile(kind: Gauge.Kind(riseHold, fallHold)));
        return string.Join(' ', readings.Split(' ').Select(reading =>
        {
            var parts = reading.Split(':');
            var at = Gauge.Start.AddMinutes(int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture));
            SensorDecider.Take(state, profile, at, int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture), at, out _);
            return (int)state.Grade;
        }));
    }
}
