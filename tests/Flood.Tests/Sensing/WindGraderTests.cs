using Haimen.Hazards;
using Haimen.Hazards.Sensing;

namespace Haimen.Flood.Tests.Sensing;

public sealed class WindGraderTests
{
    private static readonly FloodDomain Domain = new();

    [Theory]
    [InlineData("wind-speed", 10.7, HazardGrade.Normal)]
    [InlineData("wind-speed", 10.8, HazardGrade.Blue)]
    [InlineData("wind-speed", 17.2, HazardGrade.Yellow)]
    [InlineData("wind-speed", 24.5, HazardGrade.Orange)]
    [InlineData("wind-speed", 32.7, HazardGrade.Red)]
    [InlineData("gust-forecast", 17.1, HazardGrade.Normal)]
    [InlineData("gust-forecast", 17.2, HazardGrade.Blue)]
    [InlineData("gust-forecast", 24.5, HazardGrade.Yellow)]
    [InlineData("gust-forecast", 50, HazardGrade.Orange)]
    [InlineData("wind-direction", 270, HazardGrade.Normal)]
    public void Wind_is_graded_by_the_forces_of_the_signal(string kind, double value, HazardGrade grade) =>
        Assert.Equal(grade, Grade(kind, value, HazardGrade.Normal));

    [Theory]
    [InlineData("wind-speed", 16.0, HazardGrade.Yellow)]
    [InlineData("wind-speed", 15.6, HazardGrade.Blue)]
    [InlineData("gust-forecast", 23.5, HazardGrade.Yellow)]
    public void A_grade_is_left_only_a_band_below_its_threshold(string kind, double value, HazardGrade grade) =>
        Assert.Equal(grade, Grade(kind, value, HazardGrade.Yellow));

    private static HazardGrade Grade(string kind, double value, HazardGrade current) =>
        Domain.GraderFor(kind).Grade(new SensorWindow([new TimedValue(DateTimeOffset.UnixEpoch, value)]), [], current).Grade;
}
