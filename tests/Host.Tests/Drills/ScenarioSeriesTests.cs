using CsCheck;
using Haimen.Grains.Drills;

namespace Haimen.Host.Tests.Drills;

public sealed class ScenarioSeriesTests
{
    private static readonly SeriesPoint[] Points = [new(0, 10), new(60, 20), new(120, 0)];

    [Theory]
    [InlineData(0, 10)]
    [InlineData(59.9, 10)]
    [InlineData(60, 20)]
    [InlineData(119, 20)]
    [InlineData(120, 0)]
    [InlineData(9999, 0)]
    public void In_steps_a_value_holds_until_the_next_point(double minute, double expected) =>
        Assert.Equal(expected, new PointSeries("rainMmH", SeriesInterpolation.Step, Points).At(TimeSpan.FromMinutes(minute)));

    [Theory]
    [InlineData(0, 10)]
    [InlineData(30, 15)]
    [InlineData(60, 20)]
    [InlineData(90, 10)]
    [InlineData(120, 0)]
    [InlineData(9999, 0)]
    public void Along_a_line_values_lie_between_their_points(double minute, double expected) =>
        Assert.Equal(expected, new PointSeries("rainMmH", SeriesInterpolation.Linear, Points).At(TimeSpan.FromMinutes(minute)), 9);

    [Theory]
    [InlineData(3, 2.4)]
    [InlineData(3 + 6.21, -0.6)]
    [InlineData(3 + 12.42, 2.4)]
    [InlineData(3 + 3.105, 0.9)]
    public void A_tide_swings_from_crest_to_trough_and_back(double hours, double expected) =>
        Assert.Equal(expected, new HarmonicSeries("tideM", 0.9, 1.5, HarmonicSeries.LunarHalfDayHours, 3).At(TimeSpan.FromHours(hours)), 6);

    [Fact]
    public void A_series_of_points_never_leaves_the_range_of_its_points() =>
        Gen.Select(Gen.Double[0, 500].Array[1, 20], Gen.Double[0, 4000], Gen.Bool).Sample((values, minute, linear) =>
        {
            SeriesPoint[] points = [.. values.Select((value, index) => new SeriesPoint(index * 37.0, value))];
            var at = new PointSeries("rainMmH", linear ? SeriesInterpolation.Linear : SeriesInterpolation.Step, points).At(TimeSpan.FromMinutes(minute));
            return at >= values.Min() - 1e-9 && at <= values.Max() + 1e-9;
        });

    [Theory]
    [InlineData("90", 90)]
    [InlineData("90min", 90)]
    [InlineData("1.5h", 90)]
    [InlineData("01:30", 90)]
    [InlineData("2d", 2880)]
    [InlineData("100:05", 6005)]
    public void A_time_can_be_written_in_several_ways(string text, double minutes)
    {
        Assert.True(ScenarioTime.TryParse(text, out var elapsed));
        Assert.Equal(minutes, elapsed.TotalMinutes);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-3h")]
    [InlineData("3 h")]
    [InlineData("1:60")]
    [InlineData("NaN")]
    [InlineData("3hours")]
    public void Other_texts_are_no_time(string text) => Assert.False(ScenarioTime.TryParse(text, out _));
}
