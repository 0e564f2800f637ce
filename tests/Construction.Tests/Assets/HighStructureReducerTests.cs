using Haimen.Construction.Tests.Worlds;
using Haimen.Hazards;

namespace Haimen.Construction.Tests.Assets;

public sealed class HighStructureReducerTests
{
    [Theory]
    [InlineData(7, HazardGrade.Normal)]
    [InlineData(10.8, HazardGrade.Yellow)]
    [InlineData(17.2, HazardGrade.Orange)]
    [InlineData(24.5, HazardGrade.Red)]
    public void A_crane_is_graded_by_its_own_anemometer(double windMS, HazardGrade grade)
    {
        var crane = new SiteAsset(SampleSites.Crane).Sees("wind-speed", 40).Sees("crane-wind", windMS).At(0);
        Assert.Equal(grade, crane.Grade);
        Assert.Equal(windMS, crane.Measures["windMS"]);
    }

    [Fact]
    public void Without_one_the_wind_of_the_station_is_raised_to_its_height()
    {
        var crane = new SiteAsset(SampleSites.Crane).Sees("wind-speed", 9).At(0);
        Assert.Equal(9 * Math.Pow(6, 0.15), crane.Measures["windMS"], 1e-9);
        Assert.Equal(HazardGrade.Yellow, crane.Grade);
    }

    [Fact]
    public void An_anemometer_that_falls_silent_in_a_gale_does_not_send_people_back_up()
    {
        var crane = new SiteAsset(SampleSites.Crane).Sees("crane-wind", 20);
        crane.At(0);
        crane.Sees("crane-wind", 20, online: false);
        for (var hour = 1; hour < 6; hour++) Assert.Equal(HazardGrade.Orange, crane.At(hour).Grade);
        Assert.Equal(HazardGrade.Normal, crane.At(6, SiteAsset.Report("inspection-passed")).Grade);
    }

    [Fact]
    public void A_forecast_stops_work_and_is_never_red()
    {
        var crane = new SiteAsset(SampleSites.Crane).Sees("crane-wind", 5).Sees("gust-forecast", 18);
        Assert.Equal(HazardGrade.Yellow, crane.At(0).Grade);
        Assert.Equal(HazardGrade.Orange, crane.Sees("gust-forecast", 60).At(1).Grade);
        Assert.Contains("预报", crane.Last!.Reason!.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_scaffold_stops_with_the_wind_and_at_its_alarm_tilt()
    {
        var scaffold = new SiteAsset(SampleSites.Scaffold);
        Assert.Equal(HazardGrade.Yellow, scaffold.Sees("wind-speed", 10.8).At(0).Grade);
        Assert.Equal(HazardGrade.Orange, scaffold.Sees("wind-speed", 2).Sees("scaffold-tilt", 5.1).At(1).Grade);
        Assert.Equal(HazardGrade.Blue, new SiteAsset(SampleSites.Scaffold).Sees("scaffold-tilt", 5.1, true, 4, 5, 8).At(0).Grade);
    }

    [Fact]
    public void A_crane_that_fell_is_red_while_people_lie_under_it()
    {
        var crane = new SiteAsset(SampleSites.Crane);
        Assert.Equal(HazardGrade.Red, crane.At(0, SiteAsset.Report("collapse", ("trapped", 2))).Grade);
        crane.At(1, SiteAsset.Report("casualties", ("trapped", 0), ("injured", 2)));
        Assert.Equal(HazardGrade.Orange, crane.At(2).Grade);
        Assert.Equal(HazardGrade.Normal, crane.At(3, SiteAsset.Report("inspection-passed")).Grade);
    }

    [Fact]
    public void A_space_is_red_while_people_lie_in_it_and_names_the_gas_before()
    {
        var space = new SiteAsset(SampleSites.Space).Sees("oxygen", 20.9).Sees("hydrogen-sulphide", 12);
        Assert.Equal(HazardGrade.Orange, space.At(0).Grade);
        Assert.Contains("硫化氢", space.Last!.Reason!.Zh, StringComparison.Ordinal);
        Assert.Equal(HazardGrade.Red, space.At(0.1, SiteAsset.Report("casualties", ("trapped", 1))).Grade);
    }
}
