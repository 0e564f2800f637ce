using System.Text.Json.Nodes;
using CsCheck;
using Haimen.Construction.Models;
using Haimen.Hazards;
using static Haimen.Construction.Tests.Models.ModelRunner;

namespace Haimen.Construction.Tests.Models;

public sealed class ModelInvariantTests
{
    private static readonly Gen<string> Walls = Gen.OneOfConst("diaphragm-wall", "soil-nail", "sheet-pile");
    private static readonly string[] Works = ["liftingStops", "craneErectingStops", "scaffoldStops"];
    private static readonly string[] Order = ["normal", "watch", "pre-alarm", "alarm", "red"];

    [Fact]
    public void A_limit_is_never_above_the_absolute_bound_and_never_falls_with_depth() =>
        Gen.Select(Walls, Gen.Int[1, 3], Gen.Double[0.5, 90], Gen.Double[0, 10]).Sample((wall, level, depth, deeper) =>
        {
            var limit = Excavation(wall, level, depth, 0).Number("limitMm");
            var bound = Excavation(wall, level, null, 0).Number("limitMm");
            Assert.True(limit > 0 && limit <= bound);
            Assert.True(Excavation(wall, level, depth + deeper, 0).Number("limitMm") >= limit);
        });

    [Fact]
    public void Utilisation_and_grade_never_fall_as_the_wall_moves() =>
        Gen.Select(Walls, Gen.Int[1, 3], Gen.Double[0.5, 90], Gen.Double[0, 200], Gen.Double[0, 50]).Sample((wall, level, depth, value, more) =>
        {
            var (before, after) = (Excavation(wall, level, depth, value, value), Excavation(wall, level, depth, value + more, value + more));
            Assert.True(after.Number("utilisation") >= before.Number("utilisation"));
            Assert.True(Array.IndexOf(Order, after.Text("grade")) >= Array.IndexOf(Order, before.Text("grade")));
        });

    [Fact]
    public void A_stricter_safety_level_never_allows_more() =>
        Gen.Select(Walls, Gen.Int[1, 2], Gen.Double[0.5, 90]).Sample((wall, level, depth) =>
            Assert.True(Excavation(wall, level, depth, 0).Number("limitMm") <= Excavation(wall, level + 1, depth, 0).Number("limitMm")));

    [Fact]
    public void An_unknown_depth_is_never_graded_normal() =>
        Gen.Select(Walls, Gen.Int[1, 3], Gen.Double[-50, 200]).Sample((wall, level, value) =>
            Assert.NotEqual("normal", Excavation(wall, level, null, value, value).Text("grade")));

    [Fact]
    public void A_wind_and_its_force_give_each_other() =>
        Gen.Double[0, 32].Sample(wind =>
        {
            var beaufort = Run("construction/wind", new JsonObject { ["windSpeedMS"] = wind }).Number("beaufort");
            Assert.Equal(wind, Run("construction/wind", new JsonObject { ["beaufort"] = beaufort }).Number("windSpeedMS"), 1e-9);
        });

    [Fact]
    public void More_wind_never_allows_a_work_that_less_wind_stopped() =>
        Gen.Select(Gen.Double[0, 60], Gen.Double[0, 60]).Sample((wind, more) =>
        {
            var (less, greater) = (Run("construction/wind", new JsonObject { ["windSpeedMS"] = wind }), Run("construction/wind", new JsonObject { ["windSpeedMS"] = wind + more }));
            foreach (var work in Works)
                Assert.True(greater.Flag(work) || !less.Flag(work));
        });

    [Theory]
    [InlineData(30, 0, HazardGrade.Red)]
    [InlineData(0, 100, HazardGrade.Red)]
    [InlineData(29, 99, HazardGrade.Orange)]
    [InlineData(10, 0, HazardGrade.Orange)]
    [InlineData(0, 50, HazardGrade.Orange)]
    [InlineData(3, 0, HazardGrade.Yellow)]
    [InlineData(0, 10, HazardGrade.Yellow)]
    [InlineData(2, 9, HazardGrade.Blue)]
    [InlineData(0, 0, HazardGrade.Normal)]
    public void An_accident_is_classed_by_order_493(int dead, int injured, HazardGrade grade) =>
        Assert.Equal(grade, AccidentGrade.Of(dead, injured));
}
