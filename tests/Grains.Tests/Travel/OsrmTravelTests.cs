using System.Text.Json;
using CsCheck;
using Haimen.Grains.Realms;
using Haimen.Grains.Roads;
using Haimen.Grains.Travel;
using Haimen.Hazards;

namespace Haimen.Grains.Tests.Travel;

/// <summary>
/// The client of an OSRM server, against an exchange written down after OSRM's documented API (no real server was at hand), and
/// against a small stub of our own.
/// </summary>
public sealed class OsrmTravelTests
{
    private const double ProfileKmH = 40;
    private static readonly GeoPoint West = new(121.18, 31.9);
    private static readonly GeoPoint Middle = new(121.25, 31.88);
    private static readonly GeoPoint East = new(121.3, 31.95);

    [Fact]
    public async Task The_recorded_exchange_is_asked_for_and_read_as_it_stands()
    {
        await using var file = typeof(OsrmTravelTests).Assembly.GetManifestResourceStream("Haimen.Grains.Tests.Travel.osrm-table-exchange.json")!;
        using var exchange = JsonDocument.Parse(file);
        await using var stub = await OsrmStub.StartAsync(OsrmStub.Says(200, exchange.RootElement.GetProperty("response").GetRawText()));
        await using var house = new RoadsHouse(stub.Url);

        var matrix = await house.LiveAsync([Driven(West), Driven(Middle)], [new(121.2, 31.9), East, new(121.33, 31.87)]);

        Assert.Equal(exchange.RootElement.GetProperty("request").GetString(), Assert.Single(stub.Asked));
        Assert.Equal((192.6 / 60, 1382.8 / 60, 3099.4 / 60), (matrix[0, 0], matrix[0, 1], matrix[0, 2]));
        Assert.Equal((601.2 / 60, 884.0 / 60, double.PositiveInfinity), (matrix[1, 0], matrix[1, 1], matrix[1, 2]));
        Assert.All([0, 1], x => Assert.Equal(TravelSource.Osrm, matrix.SourceOf(x, 2)));
        Assert.False(matrix.FellBack);
        Assert.Empty(house.Lines);
    }

    [Fact]
    public async Task A_vehicle_slower_than_the_profile_takes_longer_in_proportion_and_its_place_is_asked_for_once()
    {
        await using var stub = await OsrmStub.StartAsync(OsrmStub.Table);
        await using var house = new RoadsHouse(stub.Url);

        var matrix = await house.LiveAsync([new(West, ProfileKmH), new(West, ProfileKmH / 2)], [East]);

        Assert.Equal(OsrmStub.Seconds(West, East) / 60, matrix[0, 0], 9);
        Assert.Equal(2 * matrix[0, 0], matrix[1, 0], 9);
        Assert.EndsWith("?sources=0&destinations=1&annotations=duration", Assert.Single(stub.Asked), StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_on_foot_are_not_asked_for()
    {
        await using var stub = await OsrmStub.StartAsync(OsrmStub.Table);
        await using var house = new RoadsHouse(stub.Url);

        var matrix = await house.LiveAsync([new(West, 3.6)], [East]);

        Assert.Empty(stub.Asked);
        Assert.Equal(house.Reckoned.Minutes(West, East, 3.6), matrix[0, 0]);
        Assert.Equal(TravelSource.GreatCircle, matrix.SourceOf(0, 0));
        Assert.False(matrix.FellBack);
    }

    [Theory]
    [InlineData(1, 1, 100)]
    [InlineData(7, 5, 2)]
    [InlineData(7, 5, 3)]
    [InlineData(40, 60, 100)]
    [InlineData(2, 230, 100)]
    [InlineData(130, 3, 100)]
    [InlineData(90, 70, 25)]
    public async Task A_large_matrix_is_asked_for_in_parts_that_the_server_takes(int origins, int destinations, int mostPlaces)
    {
        await using var stub = await OsrmStub.StartAsync(OsrmStub.Table);
        await using var house = new RoadsHouse(stub.Url, x => x.OsrmMaxTableSize = mostPlaces);
        TravelOrigin[] from = [.. Enumerable.Range(0, origins).Select(x => Driven(new(121.1 + (x * 0.001), 31.9)))];
        GeoPoint[] to = [.. Enumerable.Range(0, destinations).Select(x => new GeoPoint(121.3, 31.8 + (x * 0.001)))];

        var matrix = await house.LiveAsync(from, to);

        Assert.All(stub.Asked, x => Assert.InRange(x.Split('?')[0].Split(';').Length, 2, mostPlaces));
        for (var i = 0; i < origins; i++)
        {
            for (var j = 0; j < destinations; j++) Assert.Equal(Minutes(from[i].Place, to[j]), matrix[i, j], 9);
        }
    }

    [Fact]
    public async Task Journeys_of_a_place_that_is_not_on_the_servers_map_are_reckoned()
    {
        await using var stub = await OsrmStub.StartAsync(context => OsrmStub.Table(context, (_, place) => place == Middle ? 1001 : 999));
        await using var house = new RoadsHouse(stub.Url);

        var matrix = await house.LiveAsync([Driven(West), Driven(Middle)], [East]);

        Assert.Equal((TravelSource.Osrm, TravelSource.GreatCircle), (matrix.SourceOf(0, 0), matrix.SourceOf(1, 0)));
        Assert.Equal(house.Reckoned.Minutes(Middle, East, ProfileKmH), matrix[1, 0]);
    }

    [Theory]
    [InlineData(400, """{"code":"NoTable","message":"No table found"}""", "it answers 400 NoTable: No table found")]
    [InlineData(400, """{"code":"InvalidQuery","message":"Query string malformed close to position 21"}""", "InvalidQuery: Query string malformed close to position 21")]
    [InlineData(400, """{"code":"TooBig"}""", "it answers 400 TooBig")]
    [InlineData(500, "", "it answers 500")]
    [InlineData(302, "", "not the JSON of a table")]
    [InlineData(200, "<html>Welcome</html>", "not the JSON of a table")]
    [InlineData(200, "null", "it answers 200")]
    [InlineData(200, """{"code":"Ok","sources":[{}],"destinations":[{}],"durations":[[1""", "not the JSON of a table")]
    [InlineData(200, """{"code":"Ok","sources":[{}],"destinations":[{}]}""", "not one of 1 × 1")]
    [InlineData(200, """{"code":"Ok","sources":[{}],"destinations":[{}],"durations":[null]}""", "not one of 1 × 1")]
    [InlineData(200, """{"code":"Ok","sources":[{}],"destinations":[{}],"durations":[[1,2]]}""", "not one of 1 × 1")]
    [InlineData(200, """{"code":"Ok","sources":[],"destinations":[{}],"durations":[[1]]}""", "it names 0 places of 1")]
    [InlineData(200, """{"code":"Ok","sources":[{}],"destinations":[{}],"durations":[[-1]]}""", "below 0")]
    [InlineData(200, """{"code":"Ok","sources":[{}],"destinations":[{}],"durations":[["soon"]]}""", "not the JSON of a table")]
    public async Task A_server_that_fails_or_answers_nonsense_is_replaced_by_the_great_circle_and_said_so(int status, string body, string reason)
    {
        await using var stub = await OsrmStub.StartAsync(OsrmStub.Says(status, body));
        await using var house = new RoadsHouse(stub.Url);

        var matrix = await house.LiveAsync([Driven(West)], [East]);

        AssertReckoned(house, matrix);
        var line = Assert.Single(house.Lines);
        Assert.Contains(stub.Url, line, StringComparison.Ordinal);
        Assert.Contains(reason, line, StringComparison.Ordinal);
        Assert.Equal(1, house.Fallbacks);
        Assert.Equal(status == 500 ? 2 : 1, stub.Asked.Count);
    }

    [Fact]
    public async Task A_server_that_hangs_is_replaced_at_the_deadline()
    {
        await using var stub = await OsrmStub.StartAsync(context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        await using var house = new RoadsHouse(stub.Url, x => x.OsrmDeadline = TimeSpan.FromMilliseconds(50));

        AssertReckoned(house, await house.LiveAsync([Driven(West)], [East]));
        Assert.Contains("no answer within 0.05 s", Assert.Single(house.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_replaced()
    {
        var stub = await OsrmStub.StartAsync(OsrmStub.Table);
        var url = stub.Url;
        await stub.DisposeAsync();
        await using var house = new RoadsHouse(url);

        AssertReckoned(house, await house.LiveAsync([Driven(West)], [East]));
    }

    [Fact]
    public async Task A_server_that_fails_once_is_asked_again_at_once()
    {
        await using var stub = await OsrmStub.StartAsync(OsrmStub.Table);
        stub.Answer = context =>
        {
            stub.Answer = OsrmStub.Table;
            return OsrmStub.Says(503, "")(context);
        };
        await using var house = new RoadsHouse(stub.Url);

        Assert.Equal(Minutes(West, East), (await house.LiveAsync([Driven(West)], [East]))[0, 0], 9);
        Assert.Equal(2, stub.Asked.Count);
        Assert.Empty(house.Lines);
    }

    [Fact]
    public async Task If_one_part_fails_the_whole_matrix_is_reckoned()
    {
        var bad = new GeoPoint(121.3, 31.81);
        await using var stub = await OsrmStub.StartAsync(context => context.Request.Path.Value!.Contains("121.300000,31.810000", StringComparison.Ordinal)
            ? OsrmStub.Says(400, """{"code":"NoSegment"}""")(context)
            : OsrmStub.Table(context));
        await using var house = new RoadsHouse(stub.Url, x => x.OsrmMaxTableSize = 2);

        var matrix = await house.LiveAsync([Driven(West)], [East, bad, Middle]);

        Assert.True(matrix.FellBack);
        Assert.All([0, 1, 2], x => Assert.Equal(TravelSource.GreatCircle, matrix.SourceOf(0, x)));
    }

    [Fact]
    public async Task An_outage_is_logged_once_the_server_left_alone_a_while_and_its_end_logged()
    {
        await using var stub = await OsrmStub.StartAsync(OsrmStub.Says(400, """{"code":"InvalidUrl"}"""));
        await using var house = new RoadsHouse(stub.Url, x => x.OsrmRetryAfter = TimeSpan.FromSeconds(30));

        for (var i = 0; i < 3; i++) AssertReckoned(house, await house.LiveAsync([Driven(West)], [East]));
        Assert.Single(stub.Asked);
        house.Time.Turn(TimeSpan.FromSeconds(30));
        AssertReckoned(house, await house.LiveAsync([Driven(West)], [East]));
        Assert.Equal(2, stub.Asked.Count);
        Assert.Single(house.Lines);
        Assert.Equal(4, house.Fallbacks);

        stub.Answer = OsrmStub.Table;
        house.Time.Turn(TimeSpan.FromSeconds(30));
        Assert.False((await house.LiveAsync([Driven(West)], [East])).FellBack);
        Assert.Equal(2, house.Lines.Count);
        Assert.Contains("again", house.Lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_kept_still_serves_in_an_outage()
    {
        await using var stub = await OsrmStub.StartAsync(OsrmStub.Table);
        await using var house = new RoadsHouse(stub.Url);
        await house.LiveAsync([Driven(West)], [East]);
        stub.Answer = OsrmStub.Says(400, "{}");

        AssertReckoned(house, await house.LiveAsync([Driven(East)], [West]), East, West);
        Assert.Equal(TravelSource.Osrm, (await house.LiveAsync([Driven(West)], [East])).SourceOf(0, 0));
    }

    [Fact]
    public async Task Who_asks_may_give_up()
    {
        await using var stub = await OsrmStub.StartAsync(context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        await using var house = new RoadsHouse(stub.Url);
        using var impatient = new CancellationTokenSource();
        var asking = house.Travel.In(RealmId.Live, []).MatrixAsync([Driven(West)], [East], impatient.Token).AsTask();
        await impatient.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
        Assert.Empty(house.Lines);
    }

    [Fact]
    public async Task A_drill_never_asks_the_server()
    {
        await using var stub = await OsrmStub.StartAsync(OsrmStub.Table);
        await using var house = new RoadsHouse(stub.Url);

        var asked = house.Travel.In(new RealmId("drill-a"), []).MatrixAsync([Driven(West)], [East], TestContext.Current.CancellationToken);

        Assert.True(asked.IsCompleted);
        Assert.Equal(house.Reckoned.Minutes(West, East, ProfileKmH), (await asked)[0, 0]);
        Assert.Empty(stub.Asked);
    }

    [Fact]
    public async Task Without_a_server_the_live_realm_reckons()
    {
        await using var house = new RoadsHouse(null);

        var matrix = await house.LiveAsync([Driven(West)], [East]);

        Assert.Equal((TravelSource.GreatCircle, false), (matrix.SourceOf(0, 0), matrix.FellBack));
    }

    [Fact]
    public async Task What_closures_add_along_the_great_circle_is_added_to_the_roads()
    {
        await using var stub = await OsrmStub.StartAsync(OsrmStub.Table);
        await using var house = new RoadsHouse(stub.Url);
        RoadClosure[] closures = [new("c", Middle, 3000, null)];

        var closed = await house.Travel.In(RealmId.Live, closures).MatrixAsync([Driven(West)], [East, Middle], TestContext.Current.CancellationToken);

        Assert.Equal((TravelSource.Osrm, false), (closed.SourceOf(0, 0), closed.FellBack));
        foreach (var (column, to) in new[] { East, Middle }.Index())
        {
            var longer = house.Reckoned.Around(closures).Minutes(West, to, ProfileKmH) - house.Reckoned.Minutes(West, to, ProfileKmH);
            Assert.Equal(Minutes(West, to) + longer, closed[0, column], 9);
        }

        Assert.True(closed[0, 1] > Minutes(West, Middle));
    }

    [Fact]
    public void A_setting_out_of_range_names_itself() => Gen.OneOfConst("router:5000", "", "ftp://router", "http://router/?key=1", "router").Sample(url =>
    {
        var results = new List<System.ComponentModel.DataAnnotations.ValidationResult>();
        var options = new TravelOptions { OsrmUrl = url };
        Assert.False(System.ComponentModel.DataAnnotations.Validator.TryValidateObject(options, new(options), results, validateAllProperties: true));
        Assert.Equal(nameof(TravelOptions.OsrmUrl), Assert.Single(Assert.Single(results).MemberNames));
    }, iter: 20);

    private static TravelOrigin Driven(GeoPoint place) => new(place, ProfileKmH);

    private static double Minutes(GeoPoint from, GeoPoint to) => OsrmStub.Seconds(from, to) / 60;

    private static void AssertReckoned(RoadsHouse house, TravelMatrix matrix, GeoPoint? from = null, GeoPoint? to = null)
    {
        Assert.True(matrix.FellBack);
        Assert.Equal(TravelSource.GreatCircle, matrix.SourceOf(0, 0));
        Assert.Equal(house.Reckoned.Minutes(from ?? West, to ?? East, ProfileKmH), matrix[0, 0]);
    }
}
