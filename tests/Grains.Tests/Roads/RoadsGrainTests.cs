using CsCheck;
using Haimen.Grains.Incidents;
using Haimen.Grains.Roads;
using Haimen.Grains.Tests.Fixtures;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;

namespace Haimen.Grains.Tests.Roads;

public sealed class RoadsGrainTests : IAsyncLifetime
{
    private const double NeedKm = 20;
    private ActorCluster _cluster = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() =>
        _cluster = await ActorCluster.StartAsync(SmallDistrict.Of([.. Enumerable.Range(0, 8).Select(x => SmallDistrict.Team($"team-{x}"))]));

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    [Fact]
    public async Task Orders_take_longer_round_deep_water_until_its_incident_is_closed()
    {
        const string realm = "drill-flood";
        var open = await TravelMinutesAsync(realm, 0);

        await AssessAsync(realm, "flood", 1, [Water.Frame(At(1), Water.At(10, 0.5))]);
        var round = await TravelMinutesAsync(realm, 2);
        await AssessAsync(realm, "flood", 3, [Water.Frame(At(3), Water.At(10, 0.5, 3000))]);
        var farRound = await TravelMinutesAsync(realm, 4);
        ActorCluster.At(5);
        await _cluster.Incident(realm, "flood").CommandAsync(
            new IncidentCommand { CommandId = "c", Kind = IncidentCommandKind.Close, By = "officer", Reason = "over" }, Cancel);

        Assert.Equal(IncidentStage.Closed, (await _cluster.Incident(realm, "flood").GetAsync(Cancel)).Stage);
        Assert.True(open < round && round < farRound, $"{open} {round} {farRound}");
        Assert.Equal(open, await TravelMinutesAsync(realm, 6));
    }

    [Fact]
    public async Task Water_that_falls_opens_the_roads_again()
    {
        const string realm = "drill-fall";
        await AssessAsync(realm, "flood", 0, [Water.Frame(At(0), Water.At(10, 0.5, village: "a"), Water.At(15, 0.4, village: "b"))]);
        Assert.Equal(["flood/a/1", "flood/b/1"], await ClosedAsync(realm));
        await AssessAsync(realm, "flood", 5, [Water.Frame(At(5), Water.At(10, 0.4, village: "a"), Water.At(15, 0.2, village: "b"))]);
        Assert.Equal(["flood/a/1"], await ClosedAsync(realm));
        await AssessAsync(realm, "flood", 10, []);
        Assert.Empty(await ClosedAsync(realm));
    }

    [Fact]
    public async Task What_will_be_flooded_closes_nothing_yet()
    {
        const string realm = "drill-forecast";
        await AssessAsync(realm, "flood", 0, [Water.Frame(At(0), Water.At(10, 0.2)), Water.Frame(At(60), Water.At(10, 0.8))]);
        Assert.Empty(await ClosedAsync(realm));
    }

    [Fact]
    public async Task A_flooded_village_is_reached_more_slowly_but_reached()
    {
        const string realm = "drill-inside";
        var open = await TravelMinutesAsync(realm, 0);
        await AssessAsync(realm, "flood", 1, [Water.Frame(At(1), Water.At(NeedKm, 0.8))]);
        var inside = await TravelMinutesAsync(realm, 2);
        Assert.InRange(inside, open + 1, open * 2);
    }

    [Fact]
    public Task Closures_of_one_incident_touch_neither_anothers_nor_peoples()
    {
        var step = Gen.Select(Gen.Int[0, 2], Gen.Int[0, 3], Gen.Int[0, 6]);
        var realms = 0;
        return step.Array[1, 12].SampleAsync(
            async steps =>
            {
                var roads = _cluster.Get<IRoadsGrain>($"drill-many-{Interlocked.Increment(ref realms)}", "roads");
                var expected = new SortedDictionary<string, string[]>(StringComparer.Ordinal);
                for (var i = 0; i < steps.Length; i++)
                {
                    var (who, count, late) = steps[i];
                    var ids = Enumerable.Range(0, count).Select(x => $"i-{who}/{x}").ToArray();
                    if (who == 0)
                    {
                        await roads.CloseAsync(Closure($"by-hand-{count}", null), Cancel);
                        expected[$"by-hand-{count}"] = [$"by-hand-{count}"];
                        continue;
                    }

                    // One message in seven comes late, from before all others, and changes nothing.
                    var isLate = late == 0 && expected.ContainsKey($"i-{who}");
                    await roads.FollowAsync($"i-{who}", At(isLate ? -1 : i), [.. ids.Select(x => Closure(x, $"i-{who}"))], Cancel);
                    if (!isLate) expected[$"i-{who}"] = ids;
                }

                Assert.Equal(expected.Values.SelectMany(x => x).Order(StringComparer.Ordinal), (await roads.ClosedAsync(At(0), Cancel)).Select(x => x.Id));
            },
            iter: 50, threads: 1);
    }

    [Fact]
    public async Task Closures_outlive_their_actor()
    {
        var roads = _cluster.Get<IRoadsGrain>("drill-durable", "roads");
        RoadClosure[] closures = [Closure("i/1", "i") with { VillageId = "a" }];
        await roads.FollowAsync("i", At(0), closures, Cancel);
        await _cluster.Grains.GetGrain<IManagementGrain>(0).ForceActivationCollection(TimeSpan.Zero, Cancel);
        Assert.Equal(closures, await roads.ClosedAsync(At(0), Cancel));
    }

    [Fact]
    public async Task A_closure_of_another_incident_is_refused_and_nothing_is_closed()
    {
        var roads = _cluster.Get<IRoadsGrain>("drill-refused", "roads");
        Assert.Contains("must be 'i'", (await Assert.ThrowsAsync<ArgumentException>(() => roads.FollowAsync("i", At(0), [Closure("i/1", "i"), Closure("j/1", "j")], Cancel))).Message, StringComparison.Ordinal);
        Assert.Empty(await roads.ClosedAsync(At(0), Cancel));
    }

    private static DateTimeOffset At(double minutes) => ActorCluster.Start.AddMinutes(minutes);

    private static RoadClosure Closure(string id, string? incidentId) => new(id, SmallDistrict.At(0), 100, null) { IncidentId = incidentId };

    private async Task<string[]> ClosedAsync(string realm) =>
        [.. (await _cluster.Get<IRoadsGrain>(realm, "roads").ClosedAsync(At(0), Cancel)).Select(x => x.Id)];

    /// <summary>How long the next team takes to a need.</summary>
    private async Task<double> TravelMinutesAsync(string realm, double minutes)
    {
        var incident = $"i-{minutes}";
        var need = new Need
        {
            Id = "t",
            Kind = NeedKind.Team,
            Resource = SmallDistrict.Pumping,
            Quantity = 1,
            Place = SmallDistrict.At(NeedKm),
            Weight = 1,
            WithinMinutes = 60,
            Rule = new LocalizedText("", ""),
        };
        await AssessAsync(realm, incident, minutes, [], need);
        await _cluster.FireAsync(realm, minutes);
        return Assert.Single((await _cluster.Incident(realm, incident).GetAsync(Cancel)).Orders).TravelMinutes;
    }

    private async Task AssessAsync(string realm, string incident, double minutes, FootprintFrame[] footprint, params Need[] needs)
    {
        ActorCluster.At(minutes);
        var outcome = await _cluster.Incident(realm, incident).AssessAsync(
            new IncidentUpdate
            {
                CommandId = $"{incident}@{minutes}",
                Domain = "flood",
                DomainVersion = "1",
                Kind = "waterlogging",
                AreaId = "town",
                Level = HazardGrade.Orange,
                Reasons = [],
                Footprint = footprint,
                Needs = needs,
                Contained = false,
                Quiet = false,
            },
            Cancel);
        Assert.True(outcome.Accepted, outcome.Refusal);
    }
}
