using System.Text.Json.Nodes;
using Haimen.Hazards.Models;
using static Haimen.Flood.Tests.Models.ModelRunner;

namespace Haimen.Flood.Tests.Models;

public sealed class ModelRefusalTests
{
    private const string Pool = """{"inflow":[0,1],"dtS":60,"storageOutflow":[{"elevationM":0,"storageM3":0,"outflowM3S":0},{"elevationM":1,"storageM3":10,"outflowM3S":1}]}""";
    private const string Swmm = """
        {"areaHa":1,"imperviousPct":50,"widthM":100,"slopePct":1,"nImpervious":0.015,"nPervious":0.2,"dsImperviousMm":1,"dsPerviousMm":5,
         "horton":{"f0MmH":50,"fcMmH":5,"kPerH":4},"rain":[{"t":0,"mmH":30},{"t":3600,"mmH":0}],"stepS":60}
        """;

    [Theory]
    [InlineData("flood/scs-runoff", """{"rainMm":-1,"curveNumber":85}""", "rainMm", "0 or more")]
    [InlineData("flood/scs-runoff", """{"rainMm":1,"curveNumber":101}""", "curveNumber", "more than 0 and at most 100")]
    [InlineData("flood/scs-runoff", """{"rainMm":1,"curveNumber":0}""", "curveNumber", "more than 0 and at most 100")]
    [InlineData("flood/scs-runoff", """{"rainMm":1}""", "curveNumber", "(missing)")]
    [InlineData("flood/scs-runoff", """{"rainMm":1,"curveNumber":80,"cn":80}""", "cn", "rainMm, curveNumber")]
    [InlineData("flood/scs-runoff", """{"rainMm":"1","curveNumber":80}""", "rainMm", "a number")]
    [InlineData("flood/scs-runoff", """{"rainMm":"NaN","curveNumber":80}""", "rainMm", "NaN")]
    [InlineData("flood/scs-runoff", """{"rainMm":1e999,"curveNumber":80}""", "rainMm", "a number")]
    [InlineData("flood/scs-runoff", """{"rainMm":null,"curveNumber":80}""", "rainMm", "null")]
    [InlineData("flood/scs-runoff", """{"rainMm":true,"curveNumber":80}""", "rainMm", "true")]
    [InlineData("flood/rational", """{"coefficient":1.1,"intensityMmH":1,"areaKm2":1}""", "coefficient", "0 to 1")]
    [InlineData("flood/rainstorm-signal", """{"rain3hMm":50,"rain6hMm":40,"rain12hMm":50}""", "rain6hMm", "at least rain3hMm")]
    [InlineData("flood/storm-surge-signal", """{"stageM":1,"predictedStageM":1,"levelsM":[4,3,5,6]}""", "levelsM", "rising")]
    [InlineData("flood/storm-surge-signal", """{"stageM":1,"predictedStageM":1,"levelsM":[4,5,6]}""", "levelsM", "4 to 4")]
    public void Bad_input_is_refused_by_field_value_and_range(string model, string input, string field, string says)
    {
        var refusal = Assert.Throws<ModelInputException>(() => Run(model, input));
        Assert.Equal(field, refusal.Field);
        Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    [Theory]
    [InlineData("\"kPerH\":4", "\"kPerH\":-4", "horton.kPerH")]
    [InlineData("\"f0MmH\":50", "\"f0MmH\":4", "horton.f0MmH")]
    [InlineData("\"kPerH\":4", "\"kPerH\":4,\"k\":4", "horton.k")]
    [InlineData("\"t\":3600", "\"t\":0", "rain[1].t")]
    [InlineData("\"mmH\":30", "\"mmH\":-30", "rain[0].mmH")]
    [InlineData("\"stepS\":60", "\"stepS\":0", "stepS")]
    [InlineData("\"stepS\":60", "\"stepS\":0.0001", "stepS")]
    [InlineData("\"rain\":[{\"t\":0,\"mmH\":30},{\"t\":3600,\"mmH\":0}]", "\"rain\":[]", "rain")]
    [InlineData("\"imperviousPct\":50", "\"imperviousPct\":100.5", "imperviousPct")]
    [InlineData("\"areaHa\":1", "\"areaHa\":0", "areaHa")]
    public void Swmm_input_is_refused_down_to_the_nested_field(string good, string bad, string field)
    {
        Assert.True(Run("flood/swmm-runoff", Swmm).Number("runoffMm") > 0);
        Assert.Equal(field, Assert.Throws<ModelInputException>(() => Run("flood/swmm-runoff", Swmm.Replace(good, bad, StringComparison.Ordinal))).Field);
    }

    [Theory]
    [InlineData("\"storageM3\":10", "\"storageM3\":-10", "storageOutflow[1].storageM3")]
    [InlineData("\"elevationM\":1", "\"elevationM\":0", "storageOutflow[1].elevationM")]
    [InlineData("\"inflow\":[0,1]", "\"inflow\":[0,-1]", "inflow[1]")]
    [InlineData("\"dtS\":60", "\"dtS\":-60", "dtS")]
    public void A_pool_table_that_does_not_rise_is_refused(string good, string bad, string field) =>
        Assert.Equal(field, Assert.Throws<ModelInputException>(() => Run("flood/level-pool", Pool.Replace(good, bad, StringComparison.Ordinal))).Field);

    [Fact]
    public void Not_a_number_is_refused_where_json_cannot_even_say_it() =>
        Assert.Equal("rainMm", Assert.Throws<ModelInputException>(
            () => Run("flood/scs-runoff", new JsonObject { ["rainMm"] = double.NaN, ["curveNumber"] = 85 })).Field);

    [Theory]
    [InlineData("flood/scs-runoff", """{"rainMm":100,"curveNumber":20}""", true)]
    [InlineData("flood/scs-runoff", """{"rainMm":100,"curveNumber":85}""", false)]
    [InlineData("flood/rational", """{"coefficient":0.5,"intensityMmH":10,"areaKm2":50}""", true)]
    [InlineData("flood/rational", """{"coefficient":0.5,"intensityMmH":10,"areaKm2":0.5}""", false)]
    public void A_value_outside_the_published_range_is_computed_and_flagged(string model, string input, bool extrapolated) =>
        Assert.Equal(extrapolated, Run(model, input)["extrapolated"]!.GetValue<bool>());

    [Fact]
    public void A_pool_that_overtops_its_table_is_flagged()
    {
        var output = Run("flood/level-pool", Pool.Replace("[0,1]", "[0,50,50]", StringComparison.Ordinal));
        Assert.True(output["extrapolated"]!.GetValue<bool>());
        Assert.True(output.Number("peakM3S") > 1);
    }

    [Fact]
    public void Every_model_describes_itself()
    {
        Assert.Equal(ModelRunner.All.Count, ModelRunner.All.Select(m => m.Descriptor.Name).Distinct().Count());
        Assert.All(ModelRunner.All, model =>
        {
            Assert.StartsWith("flood/", model.Descriptor.Name, StringComparison.Ordinal);
            Assert.NotEmpty(model.Descriptor.Source);
            Assert.NotEmpty(model.Descriptor.Inputs);
            Assert.Contains(model.Descriptor.Outputs, field => field.Name == "extrapolated");
        });
    }
}
