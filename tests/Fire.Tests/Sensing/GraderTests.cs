using Haimen.Hazards;
using Haimen.Hazards.Sensing;

namespace Haimen.Fire.Tests.Sensing;

public sealed class GraderTests
{
    private static readonly DateTimeOffset Start = new(2025, 4, 2, 0, 0, 0, TimeSpan.Zero);
    private static readonly FireDomain Domain = new();

    [Theory]
    [InlineData("smoke", 2.9, HazardGrade.Normal)]
    [InlineData("smoke", 3, HazardGrade.Blue)]
    [InlineData("smoke", 6, HazardGrade.Yellow)]
    [InlineData("smoke", 12, HazardGrade.Orange)]
    [InlineData("smoke", 25, HazardGrade.Red)]
    [InlineData("heat", 49, HazardGrade.Normal)]
    [InlineData("heat", 58, HazardGrade.Yellow)]
    [InlineData("heat", 90, HazardGrade.Orange)]
    [InlineData("heat", 600, HazardGrade.Red)]
    [InlineData("hotspot", 60, HazardGrade.Normal)]
    [InlineData("hotspot", 65, HazardGrade.Blue)]
    [InlineData("hotspot", 100, HazardGrade.Yellow)]
    [InlineData("hotspot", 400, HazardGrade.Red)]
    [InlineData("air-temperature", 34.9, HazardGrade.Normal)]
    [InlineData("air-temperature", 35, HazardGrade.Yellow)]
    [InlineData("air-temperature", 40, HazardGrade.Red)]
    [InlineData("relative-humidity", 31, HazardGrade.Normal)]
    [InlineData("relative-humidity", 30, HazardGrade.Blue)]
    [InlineData("relative-humidity", 12, HazardGrade.Orange)]
    public void A_reading_gets_its_grade(string kind, double value, HazardGrade grade) =>
        Assert.Equal(grade, GradeOf(kind, value, HazardGrade.Normal).Grade);

    [Theory]
    [InlineData("smoke", 5.5, 4.9)]
    [InlineData("heat", 56, 54)]
    [InlineData("hotspot", 95, 90)]
    [InlineData("air-temperature", 34.5, 33.9)]
    [InlineData("relative-humidity", 22, 24)]
    public void A_grade_is_kept_within_its_band_and_left_beyond_it(string kind, double within, double beyond)
    {
        Assert.Equal(HazardGrade.Yellow, GradeOf(kind, within, HazardGrade.Yellow).Grade);
        Assert.True(GradeOf(kind, beyond, HazardGrade.Yellow).Grade < HazardGrade.Yellow);
    }

    [Fact]
    public void Air_is_notable_at_local_noon_only()
    {
        Assert.True(GradeOf("air-temperature", 20, HazardGrade.Normal, 4).Notable);
        Assert.False(GradeOf("air-temperature", 20, HazardGrade.Normal, 5).Notable);
        Assert.False(GradeOf("relative-humidity", 50, HazardGrade.Normal, 4).Notable);
    }

    [Fact]
    public void An_unknown_kind_is_refused_by_name() =>
        Assert.Contains("seismograph", Assert.Throws<ArgumentException>(() => Domain.GraderFor("seismograph")).Message, StringComparison.Ordinal);

    [Fact]
    public void Grading_allocates_nothing()
    {
        TimedValue[] readings = [new(Start, 20), new(Start.AddMinutes(1), 120)];
        foreach (var kind in Domain.Descriptor.SensorKinds)
        {
            var grader = Domain.GraderFor(kind.Id);
            var grade = grader.Grade(new SensorWindow(readings), [], HazardGrade.Normal).Grade;
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 1_000; i++) grade = grader.Grade(new SensorWindow(readings), [], grade).Grade;
            Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        }
    }

    private static GradeVerdict GradeOf(string kind, double value, HazardGrade current, double utcHour = 0) =>
        Domain.GraderFor(kind).Grade(new SensorWindow([new(Start.AddHours(utcHour), value)]), [], current);
}
