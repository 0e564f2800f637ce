using System.Globalization;
using System.Text.Json.Nodes;
using Haimen.Hazards.Models;
using static Haimen.Fire.Tests.Models.ModelRunner;

namespace Haimen.Fire.Tests.Models;

/// <summary>Numbers printed in the models' sources.</summary>
public sealed class PublishedCaseTests
{
    public static TheoryData<string, int> Cases
    {
        get
        {
            var all = new TheoryData<string, int>();
            foreach (var model in All)
                for (var i = 0; i < model.Descriptor.Cases.Count; i++)
                    all.Add(model.Descriptor.Name, i);
            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_model_reproduces_the_cases_in_its_description(string model, int index)
    {
        var published = All.Single(m => m.Descriptor.Name == model).Descriptor.Cases[index];
        Matches(JsonNode.Parse(published.Expected), Run(model, published.Input), published.RelativeTolerance);
    }

    [Fact]
    public void The_fire_weather_codes_follow_van_wagner_and_pickett_through_all_their_days()
    {
        var days = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Cases", "van-wagner-pickett-1985.csv"))
            .Where(line => line.Length > 0 && char.IsDigit(line[0]))
            .Select(line => line.Split(',').Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)).ToArray())
            .ToArray();
        Assert.Equal(48, days.Length);
        double[] codes = [85, 6, 15];
        foreach (var day in days)
        {
            var output = Run("fire/fwi", FormattableString.Invariant($$"""
                {"month":{{day[0]}},"start":{"ffmc":{{codes[0]:R}},"dmc":{{codes[1]:R}},"dc":{{codes[2]:R}}},
                 "days":[{"temperatureC":{{day[2]}},"relativeHumidityPct":{{day[3]}},"windKmH":{{day[4]}},"rainMm":{{day[5]}}}]}
                """))["days"]![0]!.AsObject();
            string[] names = ["ffmc", "dmc", "dc", "isi", "bui", "fwi"];
            // Six figures are printed.
            for (var i = 0; i < names.Length; i++) IsClose(day[6 + i], output.Number(names[i]), 1.2e-5);
            codes = [output.Number("ffmc"), output.Number("dmc"), output.Number("dc")];
        }
    }

    // The Missoula Fire Sciences Laboratory's behave, test suite: GS4 in moisture scenarios D1L1 (3, 4, 5, 30, 60 %) and D2L3 (6, 7, 8, 90, 120 %).
    [Theory]
    [InlineData(3, 4, 5, 30, 60, 15.023945)]
    [InlineData(6, 7, 8, 90, 120, 1.978840)]
    [InlineData(3, 3, 3, 80, 80, 8.589431)]
    [InlineData(3, 3, 3, 60, 90, 9.752679)]
    public void Gs4_burns_in_behaves_moisture_scenarios_as_printed(double h1, double h10, double h100, double herb, double woody, double spread) =>
        IsClose(spread, Run("fire/rothermel", Rothermel("GS4", h1, h10, h100, herb, woody)).Number("spreadChH"), 1e-6);

    [Fact]
    public void The_live_moisture_of_extinction_is_that_of_behave() =>
        IsClose(137.968551, Run("fire/rothermel", Rothermel("GS4", 6, 7, 8, 60, 90)).Number("liveExtinctionPct"), 1e-6);

    // Andrews (2012), RMRS-GTR-266, table of unsheltered factors, printed to two places.
    [Theory]
    [InlineData("FM1", 0.36)]
    [InlineData("FM2", 0.36)]
    [InlineData("FM3", 0.44)]
    [InlineData("FM4", 0.55)]
    [InlineData("FM5", 0.42)]
    [InlineData("FM8", 0.28)]
    [InlineData("FM10", 0.36)]
    [InlineData("FM12", 0.43)]
    [InlineData("FM13", 0.46)]
    [InlineData("GR1", 0.31)]
    [InlineData("GR9", 0.52)]
    [InlineData("SH9", 0.50)]
    public void The_open_wind_factor_is_the_printed_one(string fuel, double factor) => Assert.Equal(
        factor, Run("fire/rothermel", Rothermel(fuel, 6, 7, 8, 60, 90).Replace("\"canopyCoverPct\":50", "\"canopyCoverPct\":0", StringComparison.Ordinal)).Number("windAdjustmentFactor"), 0.0051);

    [Theory]
    [InlineData("dwelling", 21, 25)]
    [InlineData("dwelling", 22, 35)]
    [InlineData("office", 50, 35)]
    public void The_code_s_flow_is_the_reference_page_s(string use, double heightM, double flow)
    {
        var output = Run("fire/needed-flow", FormattableString.Invariant(
            $$"""{"method":"gb-50974","lengthM":20,"widthM":20,"heightM":{{heightM}},"use":"{{use}}","flowPerEngineLS":10}"""));
        Assert.Equal(flow, output.Number("flowLS"), 1e-9);
        Assert.Equal(Math.Ceiling(flow / 10), output["engines"]!.GetValue<int>());
        Assert.True(output["unverified"]!.GetValue<bool>());
    }

    // By hand: 18 · 1.5 · √10000 ft² = 2700 gpm, to the nearest 250: 2750.
    [Theory]
    [InlineData(1.5, 1, 0, 2750)]
    [InlineData(0.6, 0.75, 0, 750)]
    [InlineData(1.5, 1.25, 0.6, 5500)]
    public void Iso_flow_goes_by_quarter_thousands(double f, double o, double x, double gpm) => Assert.Equal(gpm, Run("fire/needed-flow", FormattableString.Invariant(
        $$"""{"method":"iso","lengthM":30.48,"widthM":30.48,"constructionCoefficient":{{f}},"occupancyFactor":{{o}},"exposureFactor":{{x}},"communicationFactor":0}""")).Number("flowGpm"), 1e-6);

    [Fact]
    public void Every_model_describes_itself()
    {
        Assert.Equal(["fire/fwi", "fire/needed-flow", "fire/point-source", "fire/rothermel", "fire/t-squared"], All.Select(m => m.Descriptor.Name));
        Assert.All(All, model =>
        {
            Assert.NotEmpty(model.Descriptor.Source);
            Assert.NotEmpty(model.Descriptor.Inputs);
            Assert.Contains(model.Descriptor.Outputs, field => field.Name == "extrapolated");
            Assert.NotEqual(ModelTrust.Unverified, model.Descriptor.Trust);
        });
    }

    private static string Rothermel(string fuel, double h1, double h10, double h100, double herb, double woody) => FormattableString.Invariant($$"""
        {"fuelModel":"{{fuel}}","moisture1hPct":{{h1}},"moisture10hPct":{{h10}},"moisture100hPct":{{h100}},"liveHerbPct":{{herb}},"liveWoodyPct":{{woody}},
         "windSpeedMph20ft":5,"windDirectionDeg":0,"slopePct":30,"aspectDeg":0,"canopyCoverPct":50,"canopyHeightFt":30,"crownRatio":0.5}
        """);
}
