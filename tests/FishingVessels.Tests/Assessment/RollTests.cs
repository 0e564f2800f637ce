using Haimen.FishingVessels.Assessment;
using Haimen.FishingVessels.Assets;
using Haimen.Hazards;
using Haimen.Hazards.Assets;

namespace Haimen.FishingVessels.Tests.Assessment;

public sealed class RollTests
{
    private static readonly DateTimeOffset Now = new(2025, 7, 24, 6, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(59, false)]
    [InlineData(61, true)]
    [InlineData(121, true)]
    public void A_vessel_that_is_not_home_an_hour_before_the_wind_is_late(double etaMinutes, bool late)
    {
        var site = new AssetSite { Id = "vessel-001", Kind = FishingAssetKinds.Vessel, Place = new(121.5, 32.1), Attributes = new Dictionary<string, double>() };
        var measures = new Dictionary<string, double> { [VesselMeasures.AtSea] = 1, [VesselMeasures.EtaMinutes] = etaMinutes };
        var roll = Roll.Call([new Vessel(new AssetView(site, HazardGrade.Normal, measures))], RecallStage.AllVessels, Now.AddHours(2), Now);
        Assert.Equal(late ? 1 : 0, roll.Late.Count);
    }
}
