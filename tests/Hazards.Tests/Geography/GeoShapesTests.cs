using CsCheck;
using Haimen.Hazards.Geography;

namespace Haimen.Hazards.Tests.Geography;

public sealed class GeoShapesTests
{
    private static readonly GeoPoint Haimen = new(121.17, 31.88);
    private static readonly Gen<GeoPoint> Places = Gen.Select(Gen.Double[-179, 179], Gen.Double[-60, 60]).Select((lon, lat) => new GeoPoint(lon, lat));

    [Fact]
    public void An_offset_and_the_way_back_are_each_others_inverse() =>
        Gen.Select(Places, Gen.Double[-20_000, 20_000], Gen.Double[-20_000, 20_000]).Sample((origin, east, north) =>
        {
            var (backEast, backNorth) = origin.OffsetTo(origin.Offset(east, north));
            Assert.Equal(east, backEast, 1e-4);
            Assert.Equal(north, backNorth, 1e-4);
        });

    [Fact]
    public void A_bearing_and_a_distance_are_kept_within_the_stated_accuracy() =>
        Gen.Select(Gen.Double[0.1, 359.9], Gen.Double[10, 20_000]).Sample((bearing, distance) =>
        {
            var there = Haimen.Towards(bearing, distance);
            Assert.Equal(bearing, Haimen.BearingDeg(there), 1e-6);
            Assert.InRange(Haimen.DistanceM(there) / distance, 0.998, 1.002);
        });

    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(90, 1, 0)]
    [InlineData(180, 0, -1)]
    [InlineData(270, -1, 0)]
    public void Bearings_go_clockwise_from_north(double bearing, double east, double north)
    {
        var (eastM, northM) = Haimen.OffsetTo(Haimen.Towards(bearing, 1_000));
        Assert.Equal(1_000 * east, eastM, 1e-6);
        Assert.Equal(1_000 * north, northM, 1e-6);
    }

    [Fact]
    public void A_circle_is_closed_holds_its_centre_and_has_its_area() => Gen.Select(Places, Gen.Double[10, 5_000]).Sample((centre, radius) =>
    {
        var circle = GeoShapes.Circle(centre, radius, corners: 96);
        Assert.True(circle.IsClosed && circle.Contains(centre));
        Assert.InRange(circle.AreaM2() / (Math.PI * radius * radius), 0.99, 1.01);
        Assert.False(circle.Contains(centre.Offset(radius * 1.01, 0)));
    });

    [Fact]
    public void An_ellipse_lies_along_its_bearing()
    {
        var ellipse = GeoShapes.Ellipse(Haimen, 2_000, 500, bearingDeg: 90);
        Assert.True(ellipse.Contains(Haimen.Offset(1_800, 0)));
        Assert.False(ellipse.Contains(Haimen.Offset(0, 1_800)));
    }

    [Fact]
    public void An_outline_has_its_right_side_on_the_right()
    {
        var plume = GeoShapes.Outline(Haimen, 0, [(0, 0), (1_000, 200), (1_000, 0)]);
        Assert.True(plume.IsClosed);
        Assert.True(plume.Contains(Haimen.Offset(60, 900)));
        Assert.False(plume.Contains(Haimen.Offset(-60, 900)));
    }

    [Fact]
    public void Shapes_without_extent_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => GeoShapes.Circle(Haimen, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => GeoShapes.Circle(Haimen, 100, corners: 7));
        Assert.Throws<ArgumentOutOfRangeException>(() => GeoShapes.Outline(Haimen, 0, [(0, 0), (1, 1)]));
    }
}
