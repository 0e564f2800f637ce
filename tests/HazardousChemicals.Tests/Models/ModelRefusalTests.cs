using Haimen.Hazards.Models;
using static Haimen.HazardousChemicals.Tests.Models.ModelRunner;

namespace Haimen.HazardousChemicals.Tests.Models;

public sealed class ModelRefusalTests
{
    private const string Plume = """{"massRateKgS":1,"windSpeedMS":5,"stability":"D","terrain":"rural","releaseHeightM":0,"dispersion":"briggs","x":1000,"y":0,"z":0}""";
    private const string Dense = """{"volumeRateM3S":10,"gasDensityKgM3":3,"gasTemperatureK":240,"windSpeedMS":3,"ambientTemperatureK":298,"ambientDensityKgM3":1.2,"x":100}""";

    [Theory]
    [InlineData("hazmat/gaussian-plume", Plume, "\"D\"", "\"G\"", "stability", "one of A, B, C, D, E, F")]
    [InlineData("hazmat/gaussian-plume", Plume, "\"rural\"", "\"sea\"", "terrain", "rural, urban")]
    [InlineData("hazmat/gaussian-plume", Plume, "\"windSpeedMS\":5", "\"windSpeedMS\":0", "windSpeedMS", "0.01 to 150")]
    [InlineData("hazmat/gaussian-plume", Plume, "\"massRateKgS\":1", "\"massRateKgS\":-1", "massRateKgS", "0 to")]
    [InlineData("hazmat/gaussian-plume", Plume, "\"x\":1000", "\"x\":1e999", "x", "a number")]
    [InlineData("hazmat/gaussian-plume", Plume, "\"z\":0", "\"z\":0,\"wind\":3", "wind", "left out")]
    [InlineData("hazmat/britter-mcquaid-plume", Dense, "\"gasDensityKgM3\":3", "\"gasDensityKgM3\":1.1", "gasDensityKgM3", "more than ambientDensityKgM3 (1.2)")]
    [InlineData("hazmat/bleve", """{"massKg":1}""", "1", "-1", "massKg", "more than 0")]
    [InlineData("hazmat/blast", """{"tntKg":1,"distanceM":5}""", "5", "0", "distanceM", "more than 0")]
    [InlineData("hazmat/major-hazard", """{"people":1,"substances":[{"id":"chlorine","tonnes":5}]}""", "chlorine", "chlorin", "substances[0].id", "one of")]
    [InlineData("hazmat/major-hazard", """{"people":1,"substances":[{"id":"chlorine","tonnes":5}]}""", "\"tonnes\":5", "\"tonnes\":-5", "substances[0].tonnes", "0 to")]
    [InlineData("hazmat/major-hazard", """{"people":1,"substances":[{"id":"chlorine","tonnes":5}]}""", "\"people\":1", "\"people\":1.5", "people", "whole")]
    public void Bad_input_is_refused_by_field_value_and_range(string model, string input, string good, string bad, string field, string says)
    {
        _ = Run(model, input);
        var refusal = Assert.Throws<ModelInputException>(() => Run(model, input.Replace(good, bad, StringComparison.Ordinal)));
        Assert.Equal(field, refusal.Field);
        Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    [Theory]
    [InlineData("hazmat/gaussian-plume", Plume, false)]
    [InlineData("hazmat/gaussian-plume", """{"massRateKgS":1,"windSpeedMS":5,"stability":"D","terrain":"rural","releaseHeightM":0,"dispersion":"briggs","x":50,"y":0,"z":0}""", true)]
    [InlineData("hazmat/gaussian-plume", """{"massRateKgS":1,"windSpeedMS":5,"stability":"D","terrain":"urban","releaseHeightM":0,"dispersion":"ccps","x":500,"y":0,"z":0}""", true)]
    [InlineData("hazmat/britter-mcquaid-plume", Dense, false)]
    [InlineData("hazmat/britter-mcquaid-plume", """{"volumeRateM3S":10,"gasDensityKgM3":3,"gasTemperatureK":240,"windSpeedMS":0.1,"ambientTemperatureK":298,"ambientDensityKgM3":1.2,"x":100}""", true)]
    [InlineData("hazmat/blast", """{"tntKg":1,"distanceM":0.1}""", true)]
    [InlineData("hazmat/blast", """{"tntKg":1,"distanceM":10}""", false)]
    public void A_value_outside_the_published_range_is_computed_and_flagged(string model, string input, bool extrapolated) =>
        Assert.Equal(extrapolated, Run(model, input).Flag("extrapolated"));

    [Fact]
    public void Every_model_describes_itself_and_says_where_nobody_verified_it()
    {
        Assert.Equal(10, All.Select(m => m.Descriptor.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.All(All, model =>
        {
            Assert.StartsWith("hazmat/", model.Descriptor.Name, StringComparison.Ordinal);
            Assert.NotEmpty(model.Descriptor.Source);
            Assert.NotEmpty(model.Descriptor.Inputs);
            Assert.Contains(model.Descriptor.Outputs, field => field.Name == "extrapolated");
            Assert.Equal(model.Descriptor.Trust == ModelTrust.Unverified, model.Descriptor.Outputs.Any(f => f.Name == "unverified"));
        });
    }
}
