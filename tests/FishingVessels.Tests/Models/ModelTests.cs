using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Haimen.Hazards.Models;
using static Haimen.FishingVessels.Tests.Models.ModelRunner;

namespace Haimen.FishingVessels.Tests.Models;

public sealed class ModelTests
{
    [Fact]
    public void Every_case_that_a_model_publishes_holds()
    {
        foreach (var model in All)
        {
            Assert.NotEmpty(model.Descriptor.Cases);
            foreach (var example in model.Descriptor.Cases)
            {
                var output = model.Run(JsonNode.Parse(example.Input)!.AsObject(), TestContext.Current.CancellationToken);
                foreach (var (field, expected) in JsonNode.Parse(example.Expected)!.AsObject())
                {
                    if (expected!.GetValueKind() != JsonValueKind.Number) Assert.Equal(expected.ToJsonString(), output[field]!.ToJsonString());
                    else Assert.Equal(expected.GetValue<double>(), output.Number(field), example.RelativeTolerance * Math.Max(1e-9, Math.Abs(expected.GetValue<double>())));
                }
            }
        }
    }

    [Fact]
    public void A_fishing_vessel_drifts_as_the_table_says()
    {
        var output = Run("fishing/leeway", """{"object":"FISHING-VESSEL-1","windSpeedMS":10,"hours":24}""");
        Assert.Equal((21.341, 23.846), (Math.Round(output.Number("downwindKm"), 3), Math.Round(output.Number("crosswindKm"), 3)));
        Assert.Equal(-23.846, Math.Round(output.Number("crosswindLeftKm"), 3));
    }

    // Hayward (1975): the reference case, and values of the equation worked by hand.
    [Theory]
    [InlineData(10, 176.80)]
    [InlineData(5, 132.08)]
    [InlineData(15, 276.82)]
    [InlineData(0, 106.72)]
    public void Survival_follows_hayward(double temperature, double minutes) =>
        Assert.Equal(minutes, Run("fishing/survival-time", $$"""{"waterTemperatureC":{{temperature}}}""").Number("minutes"), 0.01);

    [Theory]
    [InlineData(23.0)]
    [InlineData(23.1)]
    [InlineData(30)]
    public void In_warm_water_the_time_is_a_stated_upper_bound(double temperature)
    {
        var output = Run("fishing/survival-time", $$"""{"waterTemperatureC":{{temperature}}}""");
        Assert.Equal((1_440.0, true, true), (output.Number("minutes"), output.Flag("upperBound"), output.Flag("extrapolated")));
    }

    [Fact]
    public void Warmer_water_never_shortens_a_life() => Gen.Select(Gen.Double[-2, 40], Gen.Double[-2, 40]).Sample((a, b) =>
        Assert.True(Minutes(Math.Min(a, b)) <= Minutes(Math.Max(a, b))));

    // IAMSAR manual, volume II: table values, then the equation.
    [Theory]
    [InlineData("person-in-water", 1, 0, .3)]
    [InlineData("person-in-water", 4, 0, .45)]
    [InlineData("person-in-water", 5, 4, .25)]
    [InlineData("person-in-water", 5, 6, .125)]
    [InlineData("six-person-raft", 10, 2, 4.7)]
    [InlineData("six-person-raft", 12.5, 0, 5.1)]
    public void Sweep_width_is_the_tables_in_the_weather(string target, double visibility, int sea, double width)
    {
        var output = Effort(target, visibility, sea, 10, 100);
        Assert.Equal(width, output.Number("sweepWidthNm"), 1e-9);
        Assert.Equal(width * .1, output.Number("coverage"), 1e-9);
        Assert.Equal(1 - Math.Exp(-width * .1), output.Number("probabilityOfDetection"), 1e-9);
        Assert.False(output.Flag("extrapolated"));
    }

    [Theory]
    [InlineData("person-in-water", 8)]
    [InlineData("person-in-water", 0.5)]
    [InlineData("six-person-raft", 25)]
    public void Sight_outside_the_table_is_extrapolated(string target, double visibility) =>
        Assert.True(Effort(target, visibility, 0, 10, 100).Flag("extrapolated"));

    [Fact]
    public void More_track_never_finds_less() =>
        Gen.Select(Gen.Double[0, 500], Gen.Double[0, 500], Gen.Double[0, 20], Gen.Int[0, 9]).Sample((a, b, sight, sea) =>
        {
            var (less, more) = (Effort("six-person-raft", sight, sea, Math.Min(a, b), 50), Effort("six-person-raft", sight, sea, Math.Max(a, b), 50));
            Assert.True(less.Number("probabilityOfDetection") <= more.Number("probabilityOfDetection"));
            Assert.InRange(more.Number("probabilityOfDetection"), 0, 1);
        });

    [Fact]
    public void Drift_grows_with_time_in_proportion() => Gen.Select(Gen.Double[0, 30], Gen.Double[0, 100]).Sample((wind, hours) =>
    {
        var once = Drift("PIW-1", wind, hours).Number("downwindKm");
        Assert.Equal(2 * once, Drift("PIW-1", wind, 2 * hours).Number("downwindKm"), 1e-6 * Math.Max(1, Math.Abs(once)));
    });

    [Fact]
    public void A_cloud_of_particles_has_the_tables_mean_and_scatter()
    {
        // At 10 m/s an object's scatter is ε itself: 12 cm/s downwind, 9.4 cm/s crosswind, over a day 10.4 and 8.1 km.
        var output = Run("fishing/leeway", """{"object":"FISHING-VESSEL-1","windSpeedMS":10,"hours":24,"particles":20000,"seed":3}""");
        Assert.Equal(21.341, output.Number("meanDownwindKm"), 0.25);
        Assert.Equal(10.37, output.Number("deviationDownwindKm"), 0.2);
        Assert.Equal(8.12, output.Number("deviationCrosswindRightKm"), 0.2);
        Assert.Equal(8.12, output.Number("deviationCrosswindLeftKm"), 0.2);
    }

    [Fact]
    public void The_same_seed_gives_the_same_cloud()
    {
        const string input = """{"object":"PIW-1","windSpeedMS":8,"hours":6,"particles":300,"seed":9,"currentEastMS":0.4,"windDirectionDeg":45}""";
        Assert.Equal(Run("fishing/leeway", input).ToJsonString(), Run("fishing/leeway", input).ToJsonString());
    }

    [Fact]
    public void A_current_is_added_whole()
    {
        var still = Drift("PIW-1", 0, 10);
        var moved = Run("fishing/leeway", """{"object":"PIW-1","windSpeedMS":0,"hours":10,"currentEastMS":0.5,"currentNorthMS":-0.25}""");
        Assert.Equal((18.0, -9.0), (Math.Round(moved.Number("eastKm") - still.Number("eastKm"), 9), Math.Round(moved.Number("northKm") - still.Number("northKm"), 9)));
    }

    [Fact]
    public void A_large_cloud_can_be_cancelled()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() =>
            RunUntil("fishing/leeway", """{"object":"PIW-1","windSpeedMS":8,"hours":6,"particles":1000000}""", source.Token));
    }

    [Theory]
    [InlineData("fishing/leeway", """{"object":"CANOE","windSpeedMS":8,"hours":6}""", "object")]
    [InlineData("fishing/leeway", """{"object":"PIW-1","windSpeedMS":-1,"hours":6}""", "windSpeedMS")]
    [InlineData("fishing/leeway", """{"object":"PIW-1","windSpeedMS":8}""", "hours")]
    [InlineData("fishing/leeway", """{"object":"PIW-1","windSpeedMS":8,"hours":6,"particles":0}""", "particles")]
    [InlineData("fishing/leeway", """{"object":"PIW-1","windSpeedMS":8,"hours":6,"knots":0}""", "knots")]
    [InlineData("fishing/search-effort", """{"target":"whale","visibilityNm":3,"seaState":0,"trackNm":1,"areaNm2":1}""", "target")]
    [InlineData("fishing/search-effort", """{"target":"person-in-water","visibilityNm":3,"seaState":10,"trackNm":1,"areaNm2":1}""", "seaState")]
    [InlineData("fishing/search-effort", """{"target":"person-in-water","visibilityNm":3,"seaState":0,"trackNm":1,"areaNm2":0}""", "areaNm2")]
    [InlineData("fishing/survival-time", """{"waterTemperatureC":41}""", "waterTemperatureC")]
    public void Bad_input_is_refused_by_the_fields_name(string model, string input, string field) =>
        Assert.Equal(field, Assert.Throws<ModelInputException>(() => Run(model, input)).Field);

    private static double Minutes(double temperature) =>
        Run("fishing/survival-time", FormattableString.Invariant($$"""{"waterTemperatureC":{{temperature:R}}}""")).Number("minutes");

    private static JsonObject Drift(string kind, double wind, double hours) =>
        Run("fishing/leeway", FormattableString.Invariant($$"""{"object":"{{kind}}","windSpeedMS":{{wind:R}},"hours":{{hours:R}}}"""));

    private static JsonObject Effort(string target, double visibility, int sea, double track, double area) => Run("fishing/search-effort", FormattableString.Invariant(
        $$"""{"target":"{{target}}","visibilityNm":{{visibility:R}},"seaState":{{sea}},"trackNm":{{track:R}},"areaNm2":{{area:R}}}"""));
}
