using Haimen.Grains.Dispatch;
using Haimen.Grains.Drills;
using Haimen.Grains.Effects;
using Haimen.Grains.Incidents;
using Haimen.Grains.Resources;
using Haimen.Grains.Tests.Fixtures;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;
using Microsoft.Extensions.DependencyInjection;

namespace Haimen.Grains.Tests.Incidents;

/// <summary>A commander, the dispatcher and the resources together. Teams stand two kilometres apart; the scene is at kilometre 0.</summary>
public sealed class CommandedDispatchTests : IAsyncLifetime
{
    private static readonly CrewBehaviour PromptCrews = new() { AcknowledgeMeanMinutes = 1, AcknowledgeStandardDeviationMinutes = 0, TurnoutMinutes = 1 };
    private ActorCluster _cluster = null!;
    private int _commands;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _cluster = await ActorCluster.StartAsync(SmallDistrict.Of(
        [.. Enumerable.Range(0, 4).Select(x => SmallDistrict.Team($"team-{x}", x * 2))],
        [],
        [SmallDistrict.Shelter("shelter-near", 3), SmallDistrict.Shelter("shelter-far", 20)]),
        services: x => x.Configure<DispatchOptions>(o => o.ReservationTime = TimeSpan.FromMinutes(15)));

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    [Fact]
    public async Task People_are_moved_at_a_low_level_once_a_commander_has_confirmed_it()
    {
        const string realm = "drill-confirm";
        await AssessAsync(realm, HazardGrade.Yellow, People(60));
        await _cluster.FireAsync(realm, 2);
        var order = Assert.Single(await OrdersAsync(realm));
        Assert.Equal((OrderProgress.Reserved, ActorCluster.Start.AddMinutes(10)), (order.Progress, order.ConfirmBy));
        Assert.Equal(60, (await ShelterAsync(realm, "shelter-near")).Reserved);

        Assert.True((await CommandAsync(realm, IncidentCommandKind.ConfirmOrder, order.OrderId)).Accepted);
        await _cluster.FireAsync(realm, 120);
        order = Assert.Single(await OrdersAsync(realm));
        Assert.Equal((OrderProgress.OnScene, (DateTimeOffset?)null), (order.Progress, order.ConfirmBy));
        Assert.Equal(60, (await ShelterAsync(realm, "shelter-near")).Sheltered);
    }

    [Fact]
    public async Task What_nobody_confirms_is_brought_to_mind_then_given_back_and_proposed_anew()
    {
        const string realm = "drill-lapse";
        await AssessAsync(realm, HazardGrade.Yellow, People(60));
        await _cluster.FireAsync(realm, 11);
        var orders = await OrdersAsync(realm);
        Assert.Equal(2, orders.Length);
        Assert.Equal((false, true), (orders[0].Holds, orders[1].AwaitsCommander));
        Assert.Equal("shelter-near", orders[1].ResourceId);
        Assert.Equal(60, (await ShelterAsync(realm, "shelter-near")).Reserved);
        Assert.Single(await _cluster.Get<IEffectsGrain>(realm, "effects").RecentAsync(Cancel), x => x.Kind == EffectKind.Escalated);
    }

    [Fact]
    public async Task A_replaced_team_comes_home_and_the_other_goes()
    {
        const string realm = "drill-replace";
        await _cluster.Get<ICrewGrain>(realm, "crew").ConfigureAsync(PromptCrews, Cancel);
        await AssessAsync(realm, HazardGrade.Yellow, Team(1));
        await _cluster.FireAsync(realm, 0);
        var first = Assert.Single(await OrdersAsync(realm));
        Assert.Equal("team-0", first.ResourceId);
        Assert.True((await CommandAsync(realm, IncidentCommandKind.ReplaceOrder, first.OrderId, "team-3")).Accepted);
        await _cluster.FireAsync(realm, 60);
        Assert.Equal([("team-0", OrderProgress.Returned), ("team-3", OrderProgress.OnScene)], (await OrdersAsync(realm)).Select(x => (x.ResourceId, x.Progress)));
        Assert.True((await TeamAsync(realm, "team-0")).Available);
    }

    [Fact]
    public async Task A_pinned_team_goes_first_and_a_forbidden_one_not_at_all()
    {
        const string realm = "drill-pin";
        ActorCluster.At(0);
        await AssessAsync(realm, HazardGrade.Yellow, Team(2));
        Assert.True((await CommandAsync(realm, IncidentCommandKind.PinResource, "t", "team-3")).Accepted);
        Assert.True((await CommandAsync(realm, IncidentCommandKind.ForbidResource, "", "team-0")).Accepted);
        Assert.Equal(
            "resource 'shelter-far' is not a team of the district, which need 't' wants",
            (await CommandAsync(realm, IncidentCommandKind.PinResource, "t", "shelter-far")).Refusal);
        await _cluster.FireAsync(realm, 0);
        var view = await ViewAsync(realm);
        Assert.Equal(["team-1", "team-3"], view.Orders.Select(x => x.ResourceId).Order());
        Assert.Equal([("team-3", ResourceRulingKind.Pinned), ("team-0", ResourceRulingKind.Forbidden)], view.Rulings.Select(x => (x.ResourceId, x.Kind)));
    }

    [Fact]
    public async Task A_team_that_acknowledges_and_does_not_set_out_is_replaced()
    {
        const string realm = "drill-depart";
        await _cluster.Get<ICrewGrain>(realm, "crew").ConfigureAsync(PromptCrews with { TurnoutMinutes = 30 }, Cancel);
        await AssessAsync(realm, HazardGrade.Yellow, Team(1));
        await _cluster.FireAsync(realm, 12);
        Assert.Equal([("team-0", OrderProgress.TimedOut), ("team-1", OrderProgress.Acknowledged)], (await OrdersAsync(realm)).Select(x => (x.ResourceId, x.Progress)).Order());
    }

    [Fact]
    public async Task A_diverted_team_leaves_its_first_incident_with_an_open_need_and_serves_the_second()
    {
        const string realm = "drill-taken";
        await _cluster.Get<ICrewGrain>(realm, "crew").ConfigureAsync(PromptCrews, Cancel);
        await AssessAsync(realm, HazardGrade.Yellow, Team(4, kmEast: 20));
        await _cluster.FireAsync(realm, 5);
        await AssessAsync(realm, HazardGrade.Red, "i-2", Team(1, kmEast: 8, weight: 1000));
        await _cluster.FireAsync(realm, 5);
        var taken = Assert.Single(await OrdersAsync(realm), x => x.Progress == OrderProgress.Diverted);
        var other = Assert.Single((await _cluster.Incident(realm, "i-2").GetAsync(Cancel)).Orders);
        Assert.Equal(taken.ResourceId, other.ResourceId);
        Assert.Equal(1, Assert.Single((await ViewAsync(realm)).Shortfalls).Quantity);

        await _cluster.FireAsync(realm, 60);
        Assert.Equal(OrderProgress.OnScene, Assert.Single((await _cluster.Incident(realm, "i-2").GetAsync(Cancel)).Orders).Progress);
        Assert.Equal((other.OrderId, OrderProgress.OnScene), ((await TeamAsync(realm, taken.ResourceId)).OrderId, (await TeamAsync(realm, taken.ResourceId)).Progress));
    }

    private Task AssessAsync(string realm, HazardGrade level, params Need[] needs) => AssessAsync(realm, level, "i-1", needs);

    private async Task AssessAsync(string realm, HazardGrade level, string incident, params Need[] needs)
    {
        if (incident == "i-1") ActorCluster.At(0);
        Assert.True((await _cluster.Incident(realm, incident).AssessAsync(
            new IncidentUpdate
            {
                CommandId = $"a-{++_commands}",
                Domain = "flood",
                DomainVersion = "1.0.0",
                Kind = "waterlogging",
                AreaId = "town",
                Level = level,
                Reasons = [new LocalizedText("积水", "water")],
                Footprint = [],
                Needs = needs,
                Contained = false,
                Quiet = false,
            },
            Cancel)).Accepted);
    }

    private Task<CommandOutcome> CommandAsync(string realm, IncidentCommandKind kind, string subject, string resource = "") => _cluster.Incident(realm, "i-1").CommandAsync(
        new IncidentCommand { CommandId = $"c-{++_commands}", Kind = kind, By = "commander", Reason = "so decided", Subject = subject, Resource = resource }, Cancel);

    private Task<IncidentView> ViewAsync(string realm) => _cluster.Incident(realm, "i-1").GetAsync(Cancel);

    private async Task<OrderView[]> OrdersAsync(string realm) => [.. (await ViewAsync(realm)).Orders.OrderBy(x => x.OrderedAt).ThenBy(x => x.OrderId, StringComparer.Ordinal)];

    private ValueTask<ShelterStatus> ShelterAsync(string realm, string id) => _cluster.Get<IShelterGrain>(realm, id).GetStatusAsync(Cancel);

    private ValueTask<TeamStatus> TeamAsync(string realm, string id) => _cluster.Get<ITeamGrain>(realm, id).GetStatusAsync(Cancel);

    private static Need People(int people) => Course.Need("e", people, NeedKind.Evacuation, ShelterDecider.Place) with { Place = SmallDistrict.At(0) };

    private static Need Team(int count, double kmEast = 0, double weight = 1) =>
        Course.Need("t", count, NeedKind.Team, SmallDistrict.Pumping) with { Place = SmallDistrict.At(kmEast), Weight = weight };
}
