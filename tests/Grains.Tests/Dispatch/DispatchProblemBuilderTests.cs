using Haimen.Grains.Dispatch;
using Haimen.Grains.Dispatch.Solving;
using Haimen.Grains.Realms;
using Haimen.Grains.Resources;
using Haimen.Grains.Tests.Fixtures;
using Haimen.Grains.Travel;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;

namespace Haimen.Grains.Tests.Dispatch;

public sealed class DispatchProblemBuilderTests
{
    /// <summary>East of it no map reaches.</summary>
    private const double MapEndsKm = 15;

    [Fact]
    public async Task Each_order_says_how_its_own_travel_time_was_found()
    {
        var (problem, source) = await BuildAsync(new Map(FellBack: false), Team("near", 10), Supply("goods-far", 20), Team("far", 20), Supply("goods-near", 5));

        Assert.Equal(
            [("near", "osrm"), ("goods-far", "great-circle"), ("far", "great-circle"), ("goods-near", "osrm")],
            ArcsOf(problem).Select(x => (problem.Demands[x.Demand].NeedId, source(x))));
    }

    [Fact]
    public async Task A_time_that_had_to_be_reckoned_says_so()
    {
        var (problem, source) = await BuildAsync(new Map(FellBack: true), Team("near", 10), Supply("goods", 5), Evacuation("people", 0));

        Assert.Equal(4, ArcsOf(problem).Count());
        Assert.All(ArcsOf(problem), x => Assert.Equal("great-circle (osrm did not answer)", source(x)));
    }

    [Fact]
    public async Task People_who_walk_go_by_the_great_circle_and_those_who_ride_by_the_roads()
    {
        var (problem, source) = await BuildAsync(new Map(FellBack: false), Team("first", 1), Evacuation("people", 0));

        Assert.Equal(
            [("team", "osrm"), ("shelter-near", "great-circle"), ("shelter-far", "osrm")],
            ArcsOf(problem).Select(x => (problem.Supplies[x.Supply].ResourceId, source(x))));
    }

    private static IEnumerable<DispatchArc> ArcsOf(DispatchProblem problem) => DispatchProblems.ArcsOf(problem).Select(x => x.Arc);

    private static ValueTask<(DispatchProblem Problem, Func<DispatchArc, string> TravelSource)> BuildAsync(Map map, params PlannedNeed[] needs)
    {
        var district = new DistrictCatalog(SmallDistrict.Of(
            [SmallDistrict.Team("team")], [SmallDistrict.Depot("depot")], [SmallDistrict.Shelter("shelter-near", 0.5), SmallDistrict.Shelter("shelter-far", 10)]));
        return new DispatchProblemBuilder(district, new DispatchOptions()).BuildAsync(
            needs,
            map,
            [new TeamStatus { TeamId = "team", InService = true, Token = 0, Place = SmallDistrict.At(0) }],
            [new DepotStatus { DepotId = "depot", Stock = [new StockLine(SmallDistrict.Sandbag, 100, 0, 0, 0)], Orders = [] }],
            [Open("shelter-near"), Open("shelter-far")],
            new Dictionary<string, HazardGrade>());
    }

    private static ShelterStatus Open(string id) => new() { ShelterId = id, Accepting = true, Open = false, Places = 100, Reserved = 0, Sheltered = 0, Orders = [] };

    private static PlannedNeed Team(string id, double kmEast) => Need(id, NeedKind.Team, SmallDistrict.Pumping, kmEast);

    private static PlannedNeed Supply(string id, double kmEast) => Need(id, NeedKind.Supply, SmallDistrict.Sandbag, kmEast);

    private static PlannedNeed Evacuation(string id, double kmEast) => Need(id, NeedKind.Evacuation, ShelterDecider.Place, kmEast);

    private static PlannedNeed Need(string id, NeedKind kind, string resource, double kmEast)
    {
        var need = new Need { Id = id, Kind = kind, Resource = resource, Quantity = 1, Place = SmallDistrict.At(kmEast), Weight = 1, WithinMinutes = 60, Rule = new LocalizedText("", "") };
        return new PlannedNeed("i-1", need, 1, 60, [], [], AwaitsCommander: false, []);
    }

    /// <summary>Roads for vehicles on the map's part of the district, the great circle for the rest, or for all where the server failed.</summary>
    private sealed record Map(bool FellBack) : ITravelMatrixSource
    {
        public ValueTask<TravelMatrix> MatrixAsync(IReadOnlyList<TravelOrigin> origins, IReadOnlyList<GeoPoint> destinations, CancellationToken cancellationToken = default)
        {
            var cells = origins.SelectMany(_ => destinations, (from, to) => (From: from, To: to)).ToArray();
            return ValueTask.FromResult(new TravelMatrix(
                destinations.Count,
                Array.ConvertAll(cells, x => x.From.Place.DistanceM(x.To) / 1000 * 60 / x.From.SpeedKmH),
                Array.ConvertAll(cells, x => !FellBack && x.From.SpeedKmH > 10 && x.To.Lon < SmallDistrict.At(MapEndsKm).Lon ? TravelSource.Osrm : TravelSource.GreatCircle))
            {
                FellBack = FellBack,
            });
        }
    }
}
