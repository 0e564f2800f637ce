using CsCheck;
using Haimen.Grains.Districts;
using Haimen.Grains.Roads;
using Haimen.Grains.Travel;
using Haimen.Hazards;

namespace Haimen.Grains.Tests.Travel;

public sealed class RoadClosureTests
{
    private static readonly GreatCircleTravelOptions Options = new() { DetourFactor = 1 };
    private static readonly GreatCircleTravel Open = new([], [], Options);
    private static readonly GeoPoint Centre = new(121.2, 31.9);
    private static readonly GeoPoint West = new(121.1, 31.9);
    private static readonly GeoPoint East = new(121.3, 31.9);
    private static readonly GeoPoint North = new(121.2, 32.0);
    private static readonly GeoPoint NorthBridge = new(121.2, 31.95);

    /// <summary>A river between west and east, with a bridge on the straight line and one to the north of it.</summary>
    private static readonly GreatCircleTravel River = new(
        [new Districts.Barrier { Id = "river", NameZh = "河", Line = [new(121.2, 31), new(121.2, 33)] }],
        [Bridge("centre", Centre), Bridge("north", NorthBridge)],
        Options);

    [Fact]
    public void A_way_through_a_closed_circle_goes_round_it() => Assert.Equal(RoundM(2000) / 1000, Closed(At(Centre, 2000)).Minutes(West, East, 60), 1e-2);

    [Fact]
    public void A_way_past_a_closed_circle_is_as_long_as_before() =>
        Assert.Equal(Open.Minutes(West, North, 40), Closed(At(Centre, 2000)).Minutes(West, North, 40));

    [Fact]
    public void Going_into_a_closed_circle_is_slower() =>
        Assert.Equal(Open.Minutes(West, Centre, 60) + (2000 * (Options.ClosedSlowdown - 1) / 1000), Closed(At(Centre, 2000)).Minutes(West, Centre, 60), 1e-6);

    [Fact]
    public void Two_closed_circles_are_both_gone_round()
    {
        var first = At(new GeoPoint(121.15, 31.9), 1000);
        var second = At(new GeoPoint(121.25, 31.9), 1500);
        var open = Open.Minutes(West, East, 60);

        Assert.Equal(
            Closed(first).Minutes(West, East, 60) - open + Closed(second).Minutes(West, East, 60) - open,
            Closed(first, second).Minutes(West, East, 60) - open,
            1e-9);
    }

    [Fact]
    public void A_place_closed_more_than_once_is_gone_round_once() =>
        Assert.Equal(Closed(At(Centre, 2000)).Minutes(West, East, 60), Closed(At(Centre, 500), At(Centre, 2000), At(Centre, 2000)).Minutes(West, East, 60), 1e-9);

    [Fact]
    public void A_crossing_in_a_closed_area_is_not_used()
    {
        var overNorth = (West.DistanceM(NorthBridge) + NorthBridge.DistanceM(East)) / 1000;

        Assert.Equal(West.DistanceM(East) / 1000, River.Minutes(West, East, 60), 1e-3);
        Assert.Equal(overNorth, River.Around([At(Centre, 300)]).Minutes(West, East, 60), 1e-9);
        Assert.True(double.IsPositiveInfinity(River.Around([At(Centre, 300), At(NorthBridge, 300)]).Minutes(West, East, 60)));
    }

    [Fact]
    public void A_crossing_under_a_footprints_water_is_slow_and_not_cut()
    {
        var open = River.Minutes(West, East, 60);
        var flooded = River.Around([Flooded(Centre, 300)]).Minutes(West, East, 60);

        Assert.Equal(open + (2 * 300 * (Options.ClosedSlowdown - 1) / 1000), flooded, 1e-3);
        Assert.True(double.IsPositiveInfinity(River.Around([Flooded(Centre, 300), At(Centre, 300), At(NorthBridge, 300)]).Minutes(West, East, 60)));
    }

    [Fact]
    public void A_footprint_cuts_nobody_off() =>
        Gen.Select(Place, Place, Gen.Select(Place, Gen.Double[10, 20_000]).Select(Flooded).Array[0, 5]).Sample((from, to, flooded) =>
            Assert.True(double.IsFinite(River.Around(flooded).Minutes(from, to, 40))));

    [Fact]
    public void Each_leg_of_a_way_over_a_crossing_is_measured_against_what_is_closed()
    {
        var start = new GeoPoint(121.1, 31.95);
        var offTheLine = At(new GeoPoint(121.15, 31.95), 1000);
        var onlyNorth = new GreatCircleTravel(
            [new Districts.Barrier { Id = "river", NameZh = "河", Line = [new(121.2, 31), new(121.2, 33)] }], [Bridge("north", NorthBridge)], Options);

        // The straight line from start to East passes the circle; the leg to the bridge leads through it.
        Assert.Equal(Open.Minutes(start, East, 60), Closed(offTheLine).Minutes(start, East, 60));
        Assert.Equal(
            Closed(offTheLine).Minutes(start, NorthBridge, 60) + Open.Minutes(NorthBridge, East, 60),
            onlyNorth.Around([offTheLine]).Minutes(start, East, 60),
            1e-9);
    }

    [Fact]
    public void What_is_closed_is_said_anew_each_time()
    {
        var closed = River.Around([At(Centre, 300)]);

        Assert.Equal(River.Minutes(West, East, 60), closed.Around([]).Minutes(West, East, 60));
        Assert.Equal(River.Around([At(NorthBridge, 300)]).Minutes(West, East, 60), closed.Around([At(NorthBridge, 300)]).Minutes(West, East, 60));
    }

    [Fact]
    public void A_closure_never_shortens_a_way() =>
        Gen.Select(Place, Place, Closures, Closures).Sample((from, to, some, more) =>
        {
            var (open, closed, closedMore) = (River.Minutes(from, to, 40), River.Around(some).Minutes(from, to, 40), River.Around([.. some, .. more]).Minutes(from, to, 40));
            Assert.True(closed >= open - 1e-6, $"{closed} < {open}");
            Assert.True(closedMore >= closed - 1e-6, $"{closedMore} < {closed}");
        });

    [Fact]
    public void A_matrix_says_of_each_journey_what_is_said_of_it_alone() =>
        Gen.Select(Place.Array[1, 4], Place.Array[1, 4], Closures).Sample((from, to, closures) =>
        {
            var travel = River.Around(closures);
            var matrix = travel.Matrix([.. from.Select(x => new TravelOrigin(x, 40))], to);
            for (var i = 0; i < from.Length; i++)
            {
                for (var j = 0; j < to.Length; j++) Assert.Equal(travel.Minutes(from[i], to[j], 40), matrix[i, j]);
            }
        });

    private static Gen<GeoPoint> Place => Gen.Select(Gen.Double[121.0, 121.4], Gen.Double[31.8, 32.0]).Select((lon, lat) => new GeoPoint(lon, lat));

    private static Gen<RoadClosure[]> Closures => Gen.Select(Place, Gen.Double[10, 5000], Gen.Bool).Select((centre, radiusM, flooded) => flooded ? Flooded(centre, radiusM) : At(centre, radiusM)).Array[0, 3];

    /// <summary>From west to east round a circle between them: two tangents and the arc.</summary>
    private static double RoundM(double radiusM)
    {
        var halfM = West.DistanceM(Centre);
        return (2 * Math.Sqrt((halfM * halfM) - (radiusM * radiusM))) + (radiusM * (Math.PI - (2 * Math.Acos(radiusM / halfM))));
    }

    private static RoadClosure At(GeoPoint centre, double radiusM) => new("c", centre, radiusM, null);

    private static RoadClosure Flooded(GeoPoint centre, double radiusM) => At(centre, radiusM) with { IncidentId = "i" };

    private static GreatCircleTravel Closed(params RoadClosure[] closures) => Open.Around(closures);

    private static Crossing Bridge(string id, GeoPoint place) =>
        new() { Id = id, NameZh = id, Kind = CrossingKind.Bridge, BarrierId = "river", Place = place, DelayMinutes = 0 };
}
