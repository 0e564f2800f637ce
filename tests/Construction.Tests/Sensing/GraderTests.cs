using CsCheck;
using Haimen.Hazards;
using Haimen.Hazards.Sensing;

namespace Haimen.Construction.Tests.Sensing;

public sealed class GraderTests
{
    private static readonly DateTimeOffset At = new(2025, 6, 18, 0, 0, 0, TimeSpan.Zero);
    private static readonly ConstructionDomain Domain = new();

    [Theory]
    [InlineData("wall-displacement", 9.9, HazardGrade.Normal)]
    [InlineData("wall-displacement", 10, HazardGrade.Blue)]
    [InlineData("wall-displacement", 14, HazardGrade.Yellow)]
    [InlineData("wall-displacement", 20, HazardGrade.Orange)]
    [InlineData("wall-displacement", 30, HazardGrade.Red)]
    [InlineData("wall-displacement", -20, HazardGrade.Orange)]
    [InlineData("ground-settlement", 20, HazardGrade.Orange)]
    [InlineData("groundwater-change", -20, HazardGrade.Orange)]
    public void A_station_with_levels_grades_by_them_to_either_side(string kind, double value, HazardGrade grade) =>
        Assert.Equal(grade, Grade(kind, value, HazardGrade.Normal, 10, 14, 20).Grade);

    [Fact]
    public void A_wall_without_levels_is_left_to_its_asset_but_worth_a_look_when_it_moves()
    {
        Assert.Equal(new(HazardGrade.Normal, 2, "the station has no levels: graded by its asset"), Grade("wall-displacement", 2, HazardGrade.Normal));
        Assert.True(Grade("wall-displacement", 5, HazardGrade.Normal).Notable);
        TimedValue[] day = [new(At, 2), new(At + TimeSpan.FromHours(20), 4)];
        Assert.True(Domain.GraderFor("wall-displacement").Grade(new SensorWindow(day), [50, 70, 100], HazardGrade.Normal).Notable);
    }

    [Theory]
    [InlineData("strut-force", 59, HazardGrade.Yellow)]
    [InlineData("strut-force", 60, HazardGrade.Orange)]
    [InlineData("groundwater-change", 1000, HazardGrade.Orange)]
    [InlineData("scaffold-tilt", 5, HazardGrade.Orange)]
    [InlineData("crane-wind", 7.9, HazardGrade.Normal)]
    [InlineData("crane-wind", 8, HazardGrade.Blue)]
    [InlineData("crane-wind", 10.8, HazardGrade.Yellow)]
    [InlineData("crane-wind", 17.2, HazardGrade.Orange)]
    [InlineData("crane-wind", 24.5, HazardGrade.Red)]
    [InlineData("crane-moment", 89, HazardGrade.Normal)]
    [InlineData("crane-moment", 100, HazardGrade.Yellow)]
    [InlineData("crane-moment", 110, HazardGrade.Orange)]
    [InlineData("oxygen", 20.9, HazardGrade.Normal)]
    [InlineData("oxygen", 19.4, HazardGrade.Orange)]
    [InlineData("oxygen", 23.6, HazardGrade.Orange)]
    [InlineData("oxygen", 15, HazardGrade.Red)]
    [InlineData("combustible-gas", 10, HazardGrade.Orange)]
    [InlineData("hydrogen-sulphide", 10, HazardGrade.Blue)]
    [InlineData("hydrogen-sulphide", 10.1, HazardGrade.Orange)]
    [InlineData("carbon-monoxide", 31, HazardGrade.Orange)]
    [InlineData("dust", 0.08, HazardGrade.Normal)]
    [InlineData("dust", 0.2, HazardGrade.Blue)]
    public void Other_kinds_have_levels_of_their_own(string kind, double value, HazardGrade grade) =>
        Assert.Equal(grade, Grade(kind, value, HazardGrade.Normal).Grade);

    [Theory]
    [InlineData("crane-wind", 10, 9.7, HazardGrade.Yellow)]
    [InlineData("oxygen", 19.6, 19.8, HazardGrade.Orange)]
    [InlineData("oxygen", 23.4, 23.2, HazardGrade.Orange)]
    [InlineData("hydrogen-sulphide", 9.5, 8.9, HazardGrade.Orange)]
    [InlineData("carbon-monoxide", 28, 26, HazardGrade.Orange)]
    [InlineData("strut-force", 58, 56, HazardGrade.Orange)]
    [InlineData("dust", 0.075, 0.065, HazardGrade.Blue)]
    public void A_grade_is_kept_until_the_value_leaves_the_band(string kind, double within, double below, HazardGrade current)
    {
        Assert.Equal(current, Grade(kind, within, current).Grade);
        Assert.True(Grade(kind, below, current).Grade < current);
    }

    [Fact]
    public void Every_kind_has_a_grader_whose_grade_never_falls_as_it_gets_worse() =>
        Gen.Select(Gen.OneOfConst([.. Domain.Descriptor.SensorKinds.Where(k => k.Id != "oxygen").Select(k => k.Id)]), Gen.Double[0, 150], Gen.Double[0, 100], Gen.Enum<HazardGrade>())
            .Sample((kind, value, more, current) =>
                Assert.True(Grade(kind, value + more, current).Grade >= Grade(kind, value, current).Grade));

    [Fact]
    public void An_unknown_kind_is_refused() => Assert.Throws<ArgumentException>(() => Domain.GraderFor("rain"));

    private static GradeVerdict Grade(string kind, double value, HazardGrade current, params double[] station)
    {
        TimedValue[] readings = [new(At, value)];
        return Domain.GraderFor(kind).Grade(new SensorWindow(readings), station, current);
    }
}
