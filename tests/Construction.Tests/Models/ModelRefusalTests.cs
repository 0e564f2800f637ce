using System.Text.Json.Nodes;
using Haimen.Hazards.Models;
using static Haimen.Construction.Tests.Models.ModelRunner;

namespace Haimen.Construction.Tests.Models;

public sealed class ModelRefusalTests
{
    private const string Pit = """{"measurement":"wall-displacement","wallType":"diaphragm-wall","level":1,"depthM":10,"valueMm":1,"previousMm":1,"days":1}""";

    [Theory]
    [InlineData("\"level\":1", "\"level\":4", "level", "1 to 3")]
    [InlineData("\"level\":1", "\"level\":1.5", "level", "whole")]
    [InlineData("\"depthM\":10", "\"depthM\":0", "depthM", "more than 0")]
    [InlineData("\"depthM\":10", "\"depthM\":null", "depthM", "null")]
    [InlineData("\"depthM\":10", "\"depth\":10", "depth", "left out")]
    [InlineData("\"days\":1", "\"days\":0", "days", "more than 0")]
    [InlineData("\"days\":1", "\"days\":-1", "days", "more than 0")]
    [InlineData("\"valueMm\":1", "\"valueMm\":1e999", "valueMm", "a number")]
    [InlineData("\"valueMm\":1,", "", "valueMm", "(missing)")]
    [InlineData("diaphragm-wall", "brick-wall", "wallType", "soil-nail")]
    [InlineData("wall-displacement", "deep-displacement", "measurement", "has none")]
    [InlineData("wall-displacement", "strut-force", "valuePct", "(missing)")]
    [InlineData("\"days\":1", "\"days\":1,\"dangerSign\":\"a noise\"", "dangerSign", "water-or-sand-inflow")]
    public void A_bad_excavation_is_refused_by_field_value_and_range(string good, string bad, string field, string says)
    {
        Run("construction/excavation", Pit);
        var refusal = Assert.Throws<ModelInputException>(() => Run("construction/excavation", Pit.Replace(good, bad, StringComparison.Ordinal)));
        Assert.Equal(field, refusal.Field);
        Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    [Theory]
    [InlineData("construction/wind", "{}", "windSpeedMS")]
    [InlineData("construction/wind", """{"windSpeedMS":1,"beaufort":1}""", "windSpeedMS")]
    [InlineData("construction/wind", """{"windSpeedMS":-1}""", "windSpeedMS")]
    [InlineData("construction/wind", """{"beaufort":18}""", "beaufort")]
    [InlineData("construction/dust", "{}", "pm10MgM3")]
    [InlineData("construction/dust", """{"pm10MgM3":-1}""", "pm10MgM3")]
    [InlineData("construction/confined-space", """{"oxygenPct":101,"combustibleGasPctLel":0,"hydrogenSulphideMgM3":0,"carbonMonoxideMgM3":0}""", "oxygenPct")]
    [InlineData("construction/confined-space", """{"oxygenPct":20}""", "combustibleGasPctLel")]
    public void Other_bad_input_is_refused_by_field(string model, string input, string field) =>
        Assert.Equal(field, Assert.Throws<ModelInputException>(() => Run(model, input)).Field);

    [Fact]
    public void Not_a_number_is_refused_where_json_cannot_even_say_it() =>
        Assert.Equal("windSpeedMS", Assert.Throws<ModelInputException>(
            () => Run("construction/wind", new JsonObject { ["windSpeedMS"] = double.NaN })).Field);

    [Theory]
    [InlineData("""{"beaufort":12}""", false)]
    [InlineData("""{"beaufort":13}""", true)]
    [InlineData("""{"windSpeedMS":36}""", false)]
    [InlineData("""{"windSpeedMS":60}""", true)]
    public void A_wind_beyond_the_scale_is_computed_and_flagged(string input, bool extrapolated) =>
        Assert.Equal(extrapolated, Run("construction/wind", input).Flag("extrapolated"));

    [Fact]
    public void Every_model_describes_itself_and_all_it_gives()
    {
        Assert.Equal(
            ["construction/confined-space", "construction/dust", "construction/excavation", "construction/wind"],
            All.Select(m => m.Descriptor.Name).Order(StringComparer.Ordinal));
        Assert.All(All, model =>
        {
            Assert.NotEmpty(model.Descriptor.Source);
            Assert.NotEmpty(model.Descriptor.Inputs);
            Assert.Contains(model.Descriptor.Outputs, field => field.Name == "extrapolated");
            foreach (var published in model.Descriptor.Cases)
                Assert.All(Run(model.Descriptor.Name, published.Input), field => Assert.Contains(model.Descriptor.Outputs, o => o.Name == field.Key));
        });
    }
}
