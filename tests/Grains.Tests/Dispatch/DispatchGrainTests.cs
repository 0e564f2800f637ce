using Haimen.Grains.Clocks;
using Haimen.Grains.Dispatch;
using Haimen.Grains.Drills;
using Haimen.Grains.Incidents;
using Haimen.Grains.Resources;
using Haimen.Grains.Tests.Fixtures;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;

namespace Haimen.Grains.Tests.Dispatch;

public sealed class DispatchGrainTests : IAsyncLifetime
{
    private const int Teams = 12;
    private static readonly CrewBehaviour PromptCrews = new() { AcknowledgeMeanMinutes = 1, AcknowledgeStandardDeviationMinutes = 0 };
    private ActorCluster _cluster = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _cluster = await ActorCluster.StartAsync(SmallDistrict.Of(
        [.. Enumerable.Range(0, Teams).Select(x => SmallDistrict.Team($"team-{x:00}", x * 2))],
        [SmallDistrict.Depot("depot-near", 5), SmallDistrict.Depot("depot-far", 30)],
        [SmallDistrict.Shelter("shelter-near", 3), SmallDistrict.Shelter("shelter-far", 20)]));

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    [Fact]
    public async Task Needs_become_orders_of_the_nearest_resources_and_everyone_arrives()
    {
        const string realm = "drill-plan";
        await _cluster.Get<ICrewGrain>(realm, "crew").ConfigureAsync(PromptCrews, Cancel);
        await AssessAsync(realm, "i-1", Team("t", 2), Need("s", NeedKind.Supply, SmallDistrict.Sandbag, 1200), Need("e", NeedKind.Evacuation, "shelter-place", 130));
        await _cluster.FireAsync(realm, 0);
        var view = await _cluster.Incident(realm, "i-1").GetAsync(Cancel);
        Assert.Equal(
            [("depot-far", 200), ("depot-near", 1000), ("shelter-far", 30), ("shelter-near", 100), ("team-00", 1), ("team-01", 1)],
            view.Orders.Select(x => (x.ResourceId, x.Quantity)).Order());
        Assert.All(view.Orders, x => Assert.Equal(OrderProgress.Ordered, x.Progress));
        Assert.Empty(view.Shortfalls);
        Assert.Equal("team-01", view.Orders.Single(x => x.ResourceId == "team-00").Explanation.Alternatives[0].ResourceId);

        await _cluster.FireAsync(realm, 180);
        view = await _cluster.Incident(realm, "i-1").GetAsync(Cancel);
        Assert.Equal(6, view.Orders.Length);
        Assert.All(view.Orders, x => Assert.Equal(OrderProgress.OnScene, x.Progress));
        Assert.Equal(100, (await _cluster.Get<IShelterGrain>(realm, "shelter-near").GetStatusAsync(Cancel)).Sheltered);
    }

    [Fact]
    public async Task A_crew_that_declines_is_replaced_at_once_by_the_next_best()
    {
        const string realm = "drill-decline";
        await _cluster.Get<ICrewGrain>(realm, "crew").ConfigureAsync(PromptCrews, Cancel);
        await _cluster.Get<ICrewGrain>(realm, "crew").DeclineNextAsync("team-00", Cancel);
        await AssessAsync(realm, "i-1", Team("t", 1));
        await _cluster.FireAsync(realm, 60);
        Assert.Equal(
            [("team-00", OrderProgress.Declined), ("team-01", OrderProgress.OnScene)],
            (await OrdersAsync(realm, "i-1")).Select(x => (x.ResourceId, x.Progress)));
        Assert.True((await _cluster.Get<ITeamGrain>(realm, "team-00").GetStatusAsync(Cancel)).Available);
    }

    [Fact]
    public async Task What_is_missing_is_stated_and_sent_as_soon_as_it_comes_free()
    {
        const string realm = "drill-short";
        await AssessAsync(realm, "i-1", Team("t", Teams));
        await _cluster.FireAsync(realm, 0);
        await AssessAsync(realm, "i-2", Team("t", 1));
        await _cluster.FireAsync(realm, 0);
        var waiting = await _cluster.Incident(realm, "i-2").GetAsync(Cancel);
        Assert.Empty(waiting.Orders);
        Assert.Equal([new Shortfall("t", 1)], waiting.Shortfalls);

        await _cluster.FireAsync(realm, 60);
        await _cluster.Incident(realm, "i-1").CommandAsync(
            new IncidentCommand { CommandId = "c1", Kind = IncidentCommandKind.RefuseOrder, By = "officer", Reason = "enough", Subject = (await OrdersAsync(realm, "i-1"))[0].OrderId },
            Cancel);
        await AssessAsync(realm, "i-1", 60, Team("t", Teams - 1));
        await _cluster.FireAsync(realm, 240);
        var order = Assert.Single(await OrdersAsync(realm, "i-2"));
        Assert.Equal(OrderProgress.OnScene, order.Progress);
        Assert.Empty((await _cluster.Incident(realm, "i-2").GetAsync(Cancel)).Shortfalls);
    }

    [Fact]
    public async Task A_drill_gives_the_same_orders_every_time()
    {
        async Task<string[]> Run(string realm)
        {
            await AssessAsync(realm, "i-1", Team("t", 4));
            await AssessAsync(realm, "i-2", Team("t", 4), Need("s", NeedKind.Supply, SmallDistrict.Pump, 15));
            await _cluster.FireAsync(realm, 30);
            await AssessAsync(realm, "i-3", 30, Team("t", 6), Need("e", NeedKind.Evacuation, "shelter-place", 150));
            await _cluster.FireAsync(realm, 90);
            var orders = new List<OrderView>();
            foreach (var incident in new[] { "i-1", "i-2", "i-3" }) orders.AddRange(await OrdersAsync(realm, incident));
            return [.. orders.Select(x => $"{x.OrderId} {x.NeedId} {x.ResourceId} {x.Quantity} {x.Progress} {x.ArrivedAt:O} {x.Explanation.Terms.Cost}")];
        }

        var first = await Run("drill-one");
        Assert.True(first.Length >= 12);
        Assert.Equal(first, await Run("drill-two"));
    }

    [Fact]
    public async Task An_older_statement_than_the_last_is_ignored()
    {
        const string realm = "drill-old";
        ActorCluster.At(0);
        var dispatch = _cluster.Get<IDispatchGrain>(realm, "dispatch");
        await dispatch.StateNeedsAsync(new OpenNeeds { IncidentId = "i-9", Version = 5, Needs = [] }, Cancel);
        await dispatch.StateNeedsAsync(new OpenNeeds { IncidentId = "i-9", Version = 4, Needs = [Open(Team("t", 1))] }, Cancel);
        Assert.Null(await _cluster.Get<IClockShardGrain>(realm, "clock-0").NextDueAsync(Cancel));
    }

    [Fact]
    public async Task Racing_dispatchers_give_no_team_two_owners_and_leave_nothing_behind()
    {
        const string realm = "drill-race";
        ActorCluster.At(0);
        // Nobody knows these incidents, so each gives back what it gets: between planning and placing all dispatchers fight for all teams.
        await Task.WhenAll(Enumerable.Range(0, 10).Select(async d =>
        {
            var dispatch = _cluster.Get<IDispatchGrain>(realm, $"dispatch-{d}");
            for (var round = 1; round <= 10; round++)
            {
                for (var i = 0; i < 10; i++)
                    await dispatch.StateNeedsAsync(new OpenNeeds { IncidentId = $"i-{d}-{i}", Version = round, Needs = [Open(Team("t", 2))] }, Cancel);
                await dispatch.WakeAsync(new Wake { Target = dispatch.GetGrainId(), Name = "plan", Due = ActorCluster.Start }, Cancel);
            }
        }));
        var tokens = 0L;
        for (var i = 0; i < Teams; i++)
        {
            var status = await _cluster.Get<ITeamGrain>(realm, $"team-{i:00}").GetStatusAsync(Cancel);
            Assert.True(status.Available, status.OrderId);
            tokens += status.Token;
        }

        Assert.True(tokens >= 100, $"{tokens} reservations");
    }

    private async Task<OrderView[]> OrdersAsync(string realm, string incident) => (await _cluster.Incident(realm, incident).GetAsync(Cancel)).Orders;

    private Task AssessAsync(string realm, string incident, params Need[] needs) => AssessAsync(realm, incident, 0, needs);

    private async Task AssessAsync(string realm, string incident, double minutes, params Need[] needs)
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
                Footprint = [],
                Needs = needs,
                Contained = false,
                Quiet = false,
            },
            Cancel);
        Assert.True(outcome.Accepted, outcome.Refusal);
    }

    private static OpenNeed Open(Need need) => new() { Need = need, Open = need.Quantity, StatedAt = ActorCluster.Start, Excluded = [] };

    private static Need Team(string id, int quantity) => Need(id, NeedKind.Team, SmallDistrict.Pumping, quantity);

    private static Need Need(string id, NeedKind kind, string resource, int quantity) => new()
    {
        Id = id,
        Kind = kind,
        Resource = resource,
        Quantity = quantity,
        Place = SmallDistrict.At(0),
        Weight = 1,
        WithinMinutes = 60,
        Rule = new LocalizedText("", ""),
    };
}
