using Haimen.Hazards.Models;
using static Haimen.Fire.Tests.Models.ModelRunner;

namespace Haimen.Fire.Tests.Models;

public sealed class ModelRefusalTests
{
    private const string Spread = """
        {"fuelModel":"GS4","moisture1hPct":6,"moisture10hPct":7,"moisture100hPct":8,"liveHerbPct":60,"liveWoodyPct":90,
         "windSpeedMph20ft":5,"windDirectionDeg":0,"slopePct":30,"aspectDeg":0,"canopyCoverPct":50,"canopyHeightFt":30,"crownRatio":0.5}
        """;

    [Theory]
    [InlineData("fire/t-squared", """{"growth":"quick","timeS":1}""", "growth", "slow, medium, fast, ultra-fast")]
    [InlineData("fire/t-squared", """{"growth":"fast"}""", "timeS", "(missing)")]
    [InlineData("fire/t-squared", """{"growth":"fast","timeS":-1}""", "timeS", "0 to")]
    [InlineData("fire/t-squared", """{"growth":"fast","timeS":1,"heatReleaseKW":1}""", "timeS", "left out")]
    [InlineData("fire/needed-flow", """{"method":"nfa","lengthM":10,"widthM":10,"involvementPct":101,"exposures":0}""", "involvementPct", "0 to 100")]
    [InlineData("fire/needed-flow", """{"method":"nfa","lengthM":10,"widthM":10,"involvementPct":50,"exposures":1.5}""", "exposures", "whole number")]
    [InlineData("fire/needed-flow", """{"method":"iowa","lengthM":10,"widthM":10,"heightM":3,"exposures":1}""", "exposures", "left out")]
    [InlineData("fire/needed-flow", """{"method":"gb-50974","lengthM":10,"widthM":10,"heightM":3,"use":"castle"}""", "use", "dwelling")]
    [InlineData("fire/fwi", """{"month":13,"days":[]}""", "month", "1 to 12")]
    [InlineData("fire/fwi", """{"month":4,"days":[]}""", "days", "1 to 400")]
    [InlineData("fire/fwi", """{"month":4,"days":[{"temperatureC":17,"relativeHumidityPct":142,"windKmH":25,"rainMm":0}]}""", "days[0].relativeHumidityPct", "0 to 100")]
    [InlineData("fire/fwi", """{"month":4,"days":[{"temperatureC":17,"relativeHumidityPct":42,"windKmH":25,"rainMm":0,"snow":1}]}""", "days[0].snow", "left out")]
    [InlineData("fire/point-source", """{"heatReleaseKW":1,"radiativeFraction":0.3,"distanceM":0}""", "distanceM", "more than 0")]
    public void Bad_input_is_refused_by_field_value_and_range(string model, string input, string field, string says)
    {
        var refusal = Assert.Throws<ModelInputException>(() => Run(model, input));
        Assert.Equal(field, refusal.Field);
        Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    [Theory]
    [InlineData("\"fuelModel\":\"GS4\"", "\"fuelModel\":\"NB1\"", "fuelModel")]
    [InlineData("\"moisture1hPct\":6", "\"moisture1hPct\":\"6\"", "moisture1hPct")]
    [InlineData("\"slopePct\":30", "\"slopeDeg\":90", "slopeDeg")]
    [InlineData("\"slopePct\":30", "\"slopePct\":30,\"slopeDeg\":3", "slopePct")]
    [InlineData("\"slopePct\":30,", "", "slopePct")]
    [InlineData("\"windDirectionDeg\":0", "\"windDirectionDeg\":400", "windDirectionDeg")]
    [InlineData("\"crownRatio\":0.5", "\"crownRatio\":5", "crownRatio")]
    [InlineData("\"crownRatio\":0.5", "\"crownRatio\":0.5,\"wind\":1", "wind")]
    public void Spread_is_refused_down_to_the_field(string good, string bad, string field)
    {
        Assert.False(Run("fire/rothermel", Spread)["extrapolated"]!.GetValue<bool>());
        Assert.Equal(field, Assert.Throws<ModelInputException>(() => Run("fire/rothermel", Spread.Replace(good, bad, StringComparison.Ordinal))).Field);
    }

    [Theory]
    [InlineData("\"moisture1hPct\":6", "\"moisture1hPct\":80")]
    [InlineData("\"liveHerbPct\":60", "\"liveHerbPct\":10")]
    public void A_value_outside_the_published_range_is_computed_and_flagged(string good, string odd) =>
        Assert.True(Run("fire/rothermel", Spread.Replace(good, odd, StringComparison.Ordinal))["extrapolated"]!.GetValue<bool>());
}
