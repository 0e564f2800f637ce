using Haimen.Hazards;
using Haimen.Hazards.Sensing;

namespace Haimen.Flood.Tests.Sensing;

public sealed class GraderTests
{
    private static readonly DateTimeOffset Start = new(2025, 6, 18, 0, 0, 0, TimeSpan.Zero);
    private static readonly FloodDomain Domain = new();

    [Theory]
    [InlineData(12, 49.9, HazardGrade.Normal)]
    [InlineData(11, 50, HazardGrade.Blue)]
    [InlineData(5, 50, HazardGrade.Yellow)]
    [InlineData(2, 50, HazardGrade.Orange)]
    [InlineData(2, 100, HazardGrade.Red)]
    [InlineData(5, 100, HazardGrade.Orange)]
    public void Rain_is_graded_by_how_fast_it_fell(double hours, double totalMm, HazardGrade grade) =>
        Assert.Equal(grade, GradeOf("rain", Rain(hours, totalMm), [], HazardGrade.Normal).Grade);

    [Fact]
    public void Rain_of_exactly_twelve_hours_ago_no_longer_counts()
    {
        TimedValue[] readings = [new(Start, 40), new(Start + TimeSpan.FromHours(12), 20)];
        Assert.Equal(HazardGrade.Normal, GradeOf("rain", readings, [], HazardGrade.Normal).Grade);
    }

    [Fact]
    public void A_rain_grade_is_kept_within_its_band_and_left_below_it()
    {
        Assert.Equal(HazardGrade.Orange, GradeOf("rain", Rain(2, 46), [], HazardGrade.Orange).Grade);
        Assert.Equal(HazardGrade.Normal, GradeOf("rain", Rain(2, 44), [], HazardGrade.Orange).Grade);
        Assert.Equal(HazardGrade.Normal, GradeOf("rain", Rain(2, 46), [], HazardGrade.Normal).Grade);
    }

    [Fact]
    public void The_first_drop_is_notable_and_a_dry_reading_is_not()
    {
        Assert.True(GradeOf("rain", [new(Start, 0.2)], [], HazardGrade.Normal).Notable);
        Assert.False(GradeOf("rain", [new(Start, 0)], [], HazardGrade.Normal).Notable);
    }

    [Theory]
    [InlineData(2.6, HazardGrade.Normal, HazardGrade.Normal)]
    [InlineData(2.65, HazardGrade.Normal, HazardGrade.Blue)]
    [InlineData(3.0, HazardGrade.Normal, HazardGrade.Yellow)]
    [InlineData(3.4, HazardGrade.Normal, HazardGrade.Orange)]
    [InlineData(3.9, HazardGrade.Normal, HazardGrade.Red)]
    [InlineData(2.97, HazardGrade.Yellow, HazardGrade.Yellow)]
    [InlineData(2.94, HazardGrade.Yellow, HazardGrade.Blue)]
    public void A_river_is_graded_by_its_stations_levels(double stage, HazardGrade current, HazardGrade grade) =>
        Assert.Equal(grade, GradeOf("river-stage", [new(Start, stage)], [2.65, 3.0, 3.4], current).Grade);

    [Theory]
    [InlineData(3.8, HazardGrade.Normal)]
    [InlineData(3.9, HazardGrade.Blue)]
    [InlineData(5.3, HazardGrade.Red)]
    public void A_tide_is_graded_by_its_stations_colours(double stage, HazardGrade grade) =>
        Assert.Equal(grade, GradeOf("tide-stage", [new(Start, stage)], [3.9, 4.3, 4.7, 5.2], HazardGrade.Normal).Grade);

    [Theory]
    [InlineData("river-stage")]
    [InlineData("tide-stage")]
    public void A_station_without_levels_is_never_graded(string kind) =>
        Assert.Equal(HazardGrade.Normal, GradeOf(kind, [new(Start, 9)], [], HazardGrade.Normal).Grade);

    [Theory]
    [InlineData(0.07, HazardGrade.Normal)]
    [InlineData(0.08, HazardGrade.Blue)]
    [InlineData(0.15, HazardGrade.Yellow)]
    [InlineData(0.30, HazardGrade.Orange)]
    [InlineData(0.50, HazardGrade.Red)]
    public void Road_water_is_graded_by_decision_depths(double depth, HazardGrade grade) =>
        Assert.Equal(grade, GradeOf("road-water-depth", [new(Start, depth)], [], HazardGrade.Normal).Grade);

    [Fact]
    public void A_failed_pump_is_yellow_and_a_gate_is_never_graded()
    {
        Assert.Equal(HazardGrade.Yellow, GradeOf("pump-state", [new(Start, 0)], [], HazardGrade.Normal).Grade);
        Assert.Equal(HazardGrade.Normal, GradeOf("pump-state", [new(Start, 0.4)], [], HazardGrade.Normal).Grade);
        Assert.Equal(HazardGrade.Normal, GradeOf("gate-state", [new(Start, 0)], [], HazardGrade.Normal).Grade);
    }

    [Fact]
    public void An_unknown_kind_is_refused_by_name() =>
        Assert.Contains("seismograph", Assert.Throws<ArgumentException>(() => Domain.GraderFor("seismograph")).Message, StringComparison.Ordinal);

    [Fact]
    public void Every_listed_kind_has_a_grader() =>
        Assert.All(Domain.Descriptor.SensorKinds, kind => Assert.NotNull(Domain.GraderFor(kind.Id)));

    [Fact]
    public void Grading_allocates_nothing()
    {
        var readings = Rain(12, 120);
        double[] levels = [2.65, 3.0, 3.4, 3.9];
        foreach (var kind in Domain.Descriptor.SensorKinds)
        {
            var grader = Domain.GraderFor(kind.Id);
            var grade = grader.Grade(new SensorWindow(readings), levels, HazardGrade.Normal).Grade;
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 1_000; i++) grade = grader.Grade(new SensorWindow(readings), levels, grade).Grade;
            Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        }
    }

    private static GradeVerdict GradeOf(string kind, TimedValue[] readings, double[] levels, HazardGrade current) =>
        Domain.GraderFor(kind).Grade(new SensorWindow(readings), levels, current);

    private static TimedValue[] Rain(double hours, double totalMm)
    {
        var count = (int)(hours * 12);
        return [.. Enumerable.Range(0, count).Select(i => new TimedValue(Start + TimeSpan.FromMinutes(5 * i), totalMm / count))];
    }
}
