using CsCheck;
using Haimen.Grains.Districts;
using Haimen.Grains.Travel;
using Haimen.Hazards;

namespace Haimen.Grains.Tests.Travel;

public sealed class GreatCircleTravelTests
{
    private static readonly GeoPoint West = new(121.0, 32.0);
    private static readonly GeoPoint East = new(121.2, 32.0);

    [Fact]
    public void Without_a_barrier_the_way_is_the_great_circle_times_the_detour()
    {
        var travel = new GreatCircleTravel([], [], new GreatCircleTravelOptions());
        Assert.Equal(West.DistanceM(East) * 1.3 / 1000, travel.Minutes(West, East, 60), 9);
        Assert.Equal(0, travel.Minutes(West, West, 60));
    }

    [Fact]
    public void A_barrier_without_a_crossing_cannot_be_crossed()
    {
        var travel = new GreatCircleTravel([Meridian("b", 121.1)], [], new GreatCircleTravelOptions());
        Assert.Equal(double.PositiveInfinity, travel.Minutes(West, East, 60));
        Assert.True(double.IsFinite(travel.Minutes(West, new GeoPoint(121.05, 32.3), 60)));
    }

    [Fact]
    public void A_journey_takes_the_quickest_crossing_with_its_delay()
    {
        var (bridge, ferry) = (new GeoPoint(121.1, 32.1), new GeoPoint(121.1, 32.0));
        var travel = new GreatCircleTravel(
            [Meridian("b", 121.1)],
            [Crossing("bridge", "b", bridge, 0), Crossing("ferry", "b", ferry, 60)],
            new GreatCircleTravelOptions());
        var overBridge = (West.DistanceM(bridge) + bridge.DistanceM(East)) * 1.3 / 1000;
        Assert.Equal(overBridge, travel.Minutes(West, East, 60), 9);
        var slow = (West.DistanceM(ferry) + ferry.DistanceM(East)) * 1.3 / 100 + 60;
        Assert.Equal(slow, travel.Minutes(West, East, 6), 9);
    }

    [Fact]
    public void Two_barriers_are_crossed_one_after_the_other()
    {
        var (first, second) = (new GeoPoint(121.08, 32.05), new GeoPoint(121.12, 31.95));
        var travel = new GreatCircleTravel(
            [Meridian("a", 121.08), Meridian("b", 121.12)],
            [Crossing("c1", "a", first, 2), Crossing("c2", "b", second, 3)],
            new GreatCircleTravelOptions());
        var expected = ((West.DistanceM(first) + first.DistanceM(second) + second.DistanceM(East)) * 1.3 / 1000) + 5;
        Assert.Equal(expected, travel.Minutes(West, East, 60), 9);
        Assert.Equal(expected, travel.Minutes(East, West, 60), 9);
    }

    [Fact]
    public void A_line_that_meets_a_barrier_twice_is_on_its_own_side_again()
    {
        var bay = new Districts.Barrier { Id = "b", NameZh = "b", Line = [new(121.1, 32.1), new(121.15, 31.9), new(121.2, 32.1)] };
        var travel = new GreatCircleTravel([bay], [], new GreatCircleTravelOptions());

        Assert.True(double.IsFinite(travel.Minutes(new GeoPoint(121.0, 32), new GeoPoint(121.3, 32), 40)));
        Assert.True(double.IsPositiveInfinity(travel.Minutes(new GeoPoint(121.0, 32), new GeoPoint(121.15, 32), 40)));
    }

    [Fact]
    public void A_crossing_of_an_unknown_barrier_is_an_error() =>
        Assert.Throws<ArgumentException>(() => new GreatCircleTravel([], [Crossing("c", "nowhere", West, 0)], new GreatCircleTravelOptions()));

    [Fact]
    public void A_barrier_never_shortens_a_way_and_answers_do_not_change() =>
        Gen.Select(Gen.Double[121, 121.2], Gen.Double[31.9, 32.1], Gen.Double[121, 121.2], Gen.Double[31.9, 32.1]).Sample((lon1, lat1, lon2, lat2) =>
        {
            var (from, to) = (new GeoPoint(lon1, lat1), new GeoPoint(lon2, lat2));
            var free = new GreatCircleTravel([], [], new GreatCircleTravelOptions());
            var barred = new GreatCircleTravel([Meridian("b", 121.1)], [Crossing("c", "b", new GeoPoint(121.1, 32), 1)], new GreatCircleTravelOptions());
            var minutes = barred.Minutes(from, to, 40);
            Assert.True(minutes >= free.Minutes(from, to, 40) - 1e-9);
            Assert.Equal(minutes, barred.Minutes(from, to, 40));
            Assert.Equal(minutes, barred.Matrix([new TravelOrigin(from, 40)], [to])[0, 0]);
        }, iter: 200);

    [Fact]
    public void A_corner_of_a_barrier_on_the_line_is_met_once_where_it_goes_through_and_not_where_it_only_touches()
    {
        Districts.Barrier Bent(double lon) => new() { Id = "b", NameZh = "b", Line = [new(lon, 31.9), new(121.1, 32), new(121.12, 32.1)] };
        // Eastward, westward, and with the corner at the barrier's own end.
        foreach (var (from, to) in new[] { (West, East), (East, West) })
        {
            Assert.True(double.IsInfinity(new GreatCircleTravel([Bent(121.09)], [], new()).Minutes(from, to, 40)));
            var touching = new Districts.Barrier { Id = "b", NameZh = "b", Line = [new(121.09, 32.1), new(121.1, 32), new(121.11, 32.1)] };
            Assert.True(double.IsFinite(new GreatCircleTravel([touching], [], new()).Minutes(from, to, 40)));
        }
    }

    [Fact]
    public void A_way_is_as_long_back_as_there() =>
        Gen.Select(Places, Places).Sample((from, to) =>
        {
            Assert.Equal(River.Minutes(from, to, 40), River.Minutes(to, from, 40), 9);
            Assert.Equal(Free.Minutes(from, to, 40), Free.Minutes(to, from, 40));
        });

    [Fact]
    public void Without_barriers_no_way_over_a_third_place_is_shorter() =>
        Gen.Select(Places, Places, Places).Sample((from, over, to) =>
            Free.Minutes(from, to, 40) <= Free.Minutes(from, over, 40) + Free.Minutes(over, to, 40) + 1e-9);

    [Fact]
    public void A_matrix_says_of_each_journey_what_is_said_of_it_alone() =>
        Gen.Select(Gen.Select(Places, Gen.OneOfConst(3.6, 25.0, 40.0)).Array[0, 6], Places.Array[0, 6]).Sample((origins, destinations) =>
        {
            var matrix = River.Matrix([.. origins.Select(x => new TravelOrigin(x.Item1, x.Item2))], destinations);
            for (var i = 0; i < origins.Length; i++)
            {
                for (var j = 0; j < destinations.Length; j++)
                {
                    Assert.Equal(River.Minutes(origins[i].Item1, destinations[j], origins[i].Item2), matrix[i, j]);
                    Assert.Equal(TravelSource.GreatCircle, matrix.SourceOf(i, j));
                }
            }
        });

    [Fact]
    public void The_distance_is_the_great_circles() =>
        Gen.Select(Gen.Double[-180, 180], Gen.Double[-90, 90], Gen.Double[-180, 180], Gen.Double[-90, 90]).Sample((lon1, lat1, lon2, lat2) =>
        {
            var (from, to) = (new GeoPoint(lon1, lat1), new GeoPoint(lon2, lat2));
            var expected = from.DistanceM(to);
            // Near the antipode the haversine and the chord both lose digits.
            return Math.Abs(new LocatedPoint(from).DistanceM(new LocatedPoint(to)) - expected) <= 1e-6 + (1e-8 * expected) || expected > 20_000_000;
        });

    [Theory]
    [InlineData(0)]
    [InlineData(-40)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_speed_that_is_none_is_an_error(double speedKmH)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Free.Minutes(West, East, speedKmH));
        Assert.Throws<ArgumentOutOfRangeException>(() => Free.Matrix([new TravelOrigin(West, speedKmH)], [East], TestContext.Current.CancellationToken));
    }

    private static readonly GreatCircleTravel Free = new([], [], new GreatCircleTravelOptions());

    private static readonly GreatCircleTravel River = new(
        [new Districts.Barrier { Id = "b", NameZh = "b", Line = [new(121.09, 31), new(121.11, 31.97), new(121.08, 32.02), new(121.1, 33)] }],
        [Crossing("c1", "b", new GeoPoint(121.11, 31.97), 2), Crossing("c2", "b", new GeoPoint(121.08, 32.02), 3)],
        new GreatCircleTravelOptions());

    private static Gen<GeoPoint> Places => Gen.Select(Gen.Double[121, 121.2], Gen.Double[31.9, 32.1]).Select((lon, lat) => new GeoPoint(lon, lat));

    private static Districts.Barrier Meridian(string id, double lon) =>
        new() { Id = id, NameZh = id, Line = [new GeoPoint(lon, 31), new GeoPoint(lon, 33)] };

    private static Crossing Crossing(string id, string barrier, GeoPoint place, double delayMinutes) =>
        new() { Id = id, NameZh = id, Kind = CrossingKind.Bridge, BarrierId = barrier, Place = place, DelayMinutes = delayMinutes };
}
