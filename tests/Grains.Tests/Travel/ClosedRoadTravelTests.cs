using CsCheck;
using Haimen.Grains.Roads;
using Haimen.Grains.Travel;
using Haimen.Hazards;

namespace Haimen.Grains.Tests.Travel;

public sealed class ClosedRoadTravelTests
{
    private static readonly GreatCircleTravelOptions Options = new() { DetourFactor = 1 };
    private static readonly GreatCircleTravel Open = new([], [], Options);
    private static readonly GeoPoint Centre = new(121.2, 31.9);
    private static readonly GeoPoint West = new(121.1, 31.9);
    private static readonly GeoPoint East = new(121.3, 31.9);
    private static readonly GeoPoint North = new(121.2, 32.0);

    [Fact]
    public void A_way_through_a_closed_circle_goes_round_it()
    {
        const double radiusM = 2000;
        var halfM = West.DistanceM(Centre);
        // Straight through the centre: two tangents and the arc between them.
        var roundM = (2 * Math.Sqrt((halfM * halfM) - (radiusM * radiusM))) + (radiusM * (Math.PI - (2 * Math.Acos(radiusM / halfM))));

        Assert.Equal(roundM / 1000, Closed(radiusM).Minutes(West, East, 60), 1e-2 * roundM / 1000);
    }

    [Fact]
    public void A_way_past_a_closed_circle_is_as_long_as_before() =>
        Assert.Equal(Open.Minutes(West, North, 40), Closed(2000).Minutes(West, North, 40));

    [Fact]
    public void Going_into_a_closed_circle_is_slower()
    {
        var longerM = 2000 * (Options.ClosedSlowdown - 1);

        Assert.Equal(Open.Minutes(West, Centre, 60) + (longerM / 1000), Closed(2000).Minutes(West, Centre, 60), 1e-6);
    }

    [Fact]
    public void A_closure_never_shortens_a_way() =>
        Gen.Select(Place, Place, Gen.Double[10, 8000]).Sample((from, to, radiusM) =>
            Closed(radiusM).Minutes(from, to, 40) >= Open.Minutes(from, to, 40) - 1e-6);

    private static Gen<GeoPoint> Place => Gen.Select(Gen.Double[121.0, 121.4], Gen.Double[31.8, 32.0]).Select((lon, lat) => new GeoPoint(lon, lat));

    private static ClosedRoadTravel Closed(double radiusM) => new(Open, [new RoadClosure("c", Centre, radiusM, null)], Options);
}
