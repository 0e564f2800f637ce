using CsCheck;
using Haimen.Grains.Roads;
using Haimen.Grains.Tests.Fixtures;
using Haimen.Hazards;

namespace Haimen.Grains.Tests.Roads;

public sealed class FootprintClosuresTests
{
    [Fact]
    public void Water_from_the_impassable_depth_on_closes_its_circle()
    {
        var closures = Of(Water.At(0, 0.5, 420, "a"), Water.At(5, 0.3, 300, "b"), Water.At(10, 0.29, 300, "c"));

        Assert.Equal([("i/a/1", "a", "i"), ("i/b/1", "b", "i")], closures.Select(x => (x.Id, x.VillageId, x.IncidentId)));
        Assert.InRange(closures[0].RadiusM, 420, 430);
        Assert.InRange(closures[0].Centre.DistanceM(SmallDistrict.At(0)), 0, 1);
        Assert.All(closures, x => Assert.Null(x.Until));
    }

    [Fact]
    public void What_is_not_measured_in_metres_of_water_closes_nothing() => Assert.Empty(Of(Water.At(0, 40, unit: "mg/m³")));

    [Fact]
    public void A_broken_outline_closes_nothing() =>
        Assert.Empty(Of(Water.At(0, 1) with { Outline = new GeoPolygon([]) }, Water.At(0, 1) with { Outline = new GeoPolygon([SmallDistrict.At(0), SmallDistrict.At(1)]) }));

    [Fact]
    public void Without_a_frame_nothing_is_closed() => Assert.Empty(FootprintClosures.Of("i", null, 0.3));

    [Fact]
    public void Zones_in_another_order_are_the_same_closures() => Assert.Equal(Of(Water.At(0, 0.5, village: "a"), Water.At(5, 0.6)), Of(Water.At(5, 0.6), Water.At(0, 0.5, village: "a")));

    [Fact]
    public void Two_zones_of_a_village_are_two_closures() =>
        Assert.Equal(["i/a/1", "i/a/2"], Of(Water.At(0, 0.5, village: "a"), Water.At(1, 0.6, village: "a")).Select(x => x.Id));

    [Fact]
    public void No_corner_of_a_zone_lies_outside_its_circle() =>
        Gen.Select(Gen.Double[-5000, 5000], Gen.Double[-5000, 5000]).Array[3, 12].Sample(metres =>
        {
            GeoPoint[] corners = [.. metres.Select(x => new GeoPoint(121 + (x.Item1 / 94_000), 32 + (x.Item2 / 111_195)))];
            var closure = Assert.Single(Of(Water.At(0, 1) with { Outline = new GeoPolygon([.. corners, corners[0]]) }));
            // The plane about a corner is not quite the globe.
            Assert.All(corners, x => Assert.InRange(x.DistanceM(closure.Centre), 0, closure.RadiusM * 1.005));
        });

    private static RoadClosure[] Of(params Hazards.Assessment.FootprintZone[] zones) => FootprintClosures.Of("i", Water.Frame(ActorCluster.Start, zones), 0.3);
}
