using System.Text.Json;
using System.Text.Json.Nodes;
using static Haimen.Construction.Tests.Models.ModelRunner;

namespace Haimen.Construction.Tests.Models;

public sealed class PublishedCaseTests
{
    public static TheoryData<string, int> Cases()
    {
        var data = new TheoryData<string, int>();
        foreach (var model in All)
            for (var i = 0; i < model.Descriptor.Cases.Count; i++)
                data.Add(model.Descriptor.Name, i);
        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_that_a_model_shows_is_what_it_gives(string model, int index)
    {
        var published = All.Single(m => m.Descriptor.Name == model).Descriptor.Cases[index];
        var output = Run(model, published.Input);
        foreach (var (name, expected) in JsonNode.Parse(published.Expected)!.AsObject())
        {
            var actual = output[name];
            Assert.NotNull(actual);
            if (expected!.GetValueKind() == JsonValueKind.Number)
            {
                // Written and read again, so that whole numbers and fractions compare alike.
                var (a, b) = (expected.GetValue<double>(), JsonNode.Parse(actual.ToJsonString())!.GetValue<double>());
                Assert.True(Math.Abs(a - b) <= published.RelativeTolerance * Math.Max(Math.Abs(a), 1e-12), $"{name}: {b} is not {a}");
            }
            else
            {
                Assert.Equal(expected.ToJsonString(), actual.ToJsonString());
            }
        }
    }

    [Theory]
    [InlineData(20, 20)]
    [InlineData(5, 10)]
    public void A_level_1_diaphragm_wall_has_the_limit_of_its_depth(double depthM, double limitMm)
    {
        var output = Excavation("diaphragm-wall", 1, depthM, 0);
        Assert.Equal(limitMm, output.Number("limitMm"), 1e-9);
        Assert.False(output.Flag("depthUnknown"));
        Assert.False(output.Flag("unverified"));
    }

    [Fact]
    public void An_unknown_depth_gives_the_upper_bound_a_flag_and_never_normal()
    {
        var output = Excavation("diaphragm-wall", 1, null, 0);
        Assert.Equal(20, output.Number("limitMm"), 1e-9);
        Assert.True(output.Flag("depthUnknown"));
        Assert.NotEqual("normal", output.Text("grade"));
        Assert.NotEqual("none", output.Text("colour"));
    }

    [Theory]
    [InlineData(9.9, "normal", "none")]
    [InlineData(10, "watch", "blue")]
    [InlineData(14, "pre-alarm", "yellow")]
    [InlineData(20, "alarm", "orange")]
    public void The_grade_follows_the_share_of_the_limit(double valueMm, string grade, string colour)
    {
        var output = Excavation("diaphragm-wall", 1, 20, valueMm, valueMm);
        Assert.Equal(grade, output.Text("grade"));
        Assert.Equal(colour, output.Text("colour"));
    }

    [Fact]
    public void The_daily_rate_is_an_alarm_of_its_own_and_stays_apart_from_the_grade()
    {
        var output = Excavation("diaphragm-wall", 1, 20, 6, 0, 2);
        Assert.True(output.Flag("rateExceeded"));
        Assert.Equal(3, output.Number("rateMmD"), 1e-9);
        Assert.Equal("normal", output.Text("grade"));
        Assert.Equal("orange", output.Text("colour"));
        Assert.False(Excavation("diaphragm-wall", 1, 20, 6, 0, 4).Flag("rateExceeded"));
    }

    [Fact]
    public void Any_danger_sign_is_red()
    {
        var output = Run("construction/excavation", """
            {"measurement":"wall-displacement","wallType":"diaphragm-wall","level":1,"depthM":20,"valueMm":1,"previousMm":1,"days":1,"dangerSign":"surroundings-cracking"}
            """);
        Assert.Equal("red", output.Text("grade"));
        Assert.Equal("red", output.Text("colour"));
    }

    [Theory]
    [InlineData("ground-settlement", "sheet-pile", 2, 35, 3)]
    [InlineData("ground-settlement", "soil-nail", 3, 45, 4)]
    [InlineData("groundwater-change", "diaphragm-wall", 1, 1000, 500)]
    [InlineData("wall-displacement", "diaphragm-wall", 2, 30, 2)]
    [InlineData("wall-displacement", "diaphragm-wall", 3, 40, 3)]
    public void A_row_that_nobody_verified_says_so(string measurement, string wall, int level, double limitMm, double rateMmD)
    {
        var output = Excavation(wall, level, 30, 0, measurement: measurement);
        Assert.Equal(limitMm, output.Number("limitMm"), 1e-9);
        Assert.Equal(rateMmD, output.Number("rateLimitMmD"), 1e-9);
        Assert.True(output.Flag("unverified"));
    }

    [Theory]
    [InlineData(6, 10.8)]
    [InlineData(8, 17.2)]
    [InlineData(10, 24.5)]
    [InlineData(12, 32.7)]
    public void A_force_begins_where_the_scale_says(int force, double fromMS)
    {
        var output = Run("construction/wind", $$"""{"beaufort":{{force}}}""");
        Assert.Equal(fromMS, output.Number("forceFromMS"), 1e-9);
        Assert.Equal(0.836 * Math.Pow(force, 1.5), output.Number("windSpeedMS"), 1e-9);
        Assert.True(output.Flag("liftingStops"));
    }

    [Theory]
    [InlineData(10.7, false, false)]
    [InlineData(10.8, true, false)]
    [InlineData(12.1, true, true)]
    public void The_works_that_stop_follow_the_wind(double windMS, bool lifting, bool erecting)
    {
        var output = Run("construction/wind", FormattableString.Invariant($$"""{"windSpeedMS":{{windMS}}}"""));
        Assert.Equal(lifting, output.Flag("liftingStops"));
        Assert.Equal(lifting, output.Flag("scaffoldStops"));
        Assert.Equal(erecting, output.Flag("craneErectingStops"));
        Assert.True(output.Flag("unverified"));
    }

    [Theory]
    [InlineData(20.9, 0, 0, 0, true)]
    [InlineData(19.5, 9.9, 10, 30, true)]
    [InlineData(19.4, 0, 0, 0, false)]
    [InlineData(23.6, 0, 0, 0, false)]
    [InlineData(20.9, 10, 0, 0, false)]
    [InlineData(20.9, 0, 10.1, 0, false)]
    [InlineData(20.9, 0, 0, 30.1, false)]
    public void A_confined_space_is_entered_within_all_four_limits_only(double oxygen, double lel, double sulphide, double monoxide, bool allowed)
    {
        var output = Run("construction/confined-space", new JsonObject
        {
            ["oxygenPct"] = oxygen,
            ["combustibleGasPctLel"] = lel,
            ["hydrogenSulphideMgM3"] = sulphide,
            ["carbonMonoxideMgM3"] = monoxide,
        });
        Assert.Equal(allowed, output.Flag("entryAllowed"));
        Assert.Equal(allowed, output["exceeded"]!.AsArray().Count == 0);
        Assert.True(output.Flag("unverified"));
    }

    [Theory]
    [InlineData("""{"pm10MgM3":0.08}""", false)]
    [InlineData("""{"pm10MgM3":0.081}""", true)]
    [InlineData("""{"tspMgM3":0.51}""", true)]
    [InlineData("""{"tspMgM3":0.5,"pm10MgM3":0.2}""", true)]
    public void Dust_is_held_to_either_limit(string input, bool exceeded) =>
        Assert.Equal(exceeded, Run("construction/dust", input).Flag("exceeded"));
}
