using Haimen.Grains.Clocks;
using Haimen.Grains.Effects;
using Haimen.Grains.Resources;
using Haimen.Grains.Tests.Fixtures;
using Haimen.Hazards;

namespace Haimen.Grains.Tests.Resources;

public sealed class ResourceGrainTests : IAsyncLifetime
{
    private const int Teams = 20;
    private ActorCluster _cluster = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _cluster = await ActorCluster.StartAsync(SmallDistrict.Of(
        [.. Enumerable.Range(0, Teams).Select(x => SmallDistrict.Team($"team-{x:00}", x))],
        [SmallDistrict.Depot("depot-1")],
        [SmallDistrict.Shelter("shelter-1"), SmallDistrict.Shelter("shelter-2", 3, 80)]));

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    [Fact]
    public async Task Of_a_thousand_racing_reservations_each_team_takes_one()
    {
        ActorCluster.At(0);
        var answers = await Task.WhenAll(Enumerable.Range(0, 1000).Select(async i =>
        {
            var team = $"team-{(i * 7919) % Teams:00}";
            return (Team: team, Order: $"o{i}", Answer: await Team("drill-race", team).ReserveAsync(Reserve($"o{i}"), Cancel));
        }));
        var held = answers.Where(x => x.Answer.Held).ToArray();
        Assert.Equal(Teams, held.Length);
        Assert.Equal(Teams, held.Select(x => x.Team).Distinct().Count());
        foreach (var (team, order, answer) in held)
        {
            var status = await Team("drill-race", team).GetStatusAsync(Cancel);
            Assert.Equal((order, answer.Token), (status.OrderId, status.Token));
        }
    }

    [Fact]
    public async Task Racing_reservations_and_releases_never_overdraw_a_depot()
    {
        ActorCluster.At(0);
        var depot = _cluster.Get<ISupplyDepotGrain>("drill-stock", "depot-1");
        var held = await Task.WhenAll(Enumerable.Range(0, 1000).Select(async i =>
        {
            var answer = await depot.ReserveAsync(Reserve($"o{i}") with { Resource = SmallDistrict.Sandbag, Quantity = 1 + (i % 50) }, Cancel);
            if (answer.Held && i % 3 == 0) await depot.ReleaseAsync(new ReleaseCommand($"o{i}", answer.Token), Cancel);
            return answer.Held && i % 3 != 0 ? 1 + (i % 50) : 0;
        }));
        var line = (await depot.GetStatusAsync(Cancel)).Stock.Single(x => x.Category == SmallDistrict.Sandbag);
        Assert.Equal(1000, line.Free + line.Held);
        Assert.Equal(held.Sum(), line.Held);
        Assert.InRange(line.Free, 0, 1000);
    }

    [Fact]
    public async Task A_reservation_runs_out_by_the_realms_clock_and_leaves_nothing_on_the_agenda()
    {
        ActorCluster.At(0);
        var team = Team("drill-expiry", "team-00");
        Assert.True((await team.ReserveAsync(Reserve("o1"), Cancel)).Held);
        await _cluster.FireAsync("drill-expiry", 4.9);
        Assert.False((await team.GetStatusAsync(Cancel)).Available);
        await _cluster.FireAsync("drill-expiry", 5.1);
        Assert.True((await team.GetStatusAsync(Cancel)).Available);
        Assert.Null(await _cluster.Get<IClockShardGrain>("drill-expiry", "clock-0").NextDueAsync(Cancel));
    }

    [Fact]
    public async Task A_crew_in_a_drill_is_told_goes_and_comes_home()
    {
        const string realm = "drill-crew";
        ActorCluster.At(0);
        var team = Team(realm, "team-00");
        var held = await team.ReserveAsync(Reserve("o1"), Cancel);
        Assert.True((await team.OrderAsync(Order(held.Token), Cancel)).Accepted);
        Assert.True((await team.OrderAsync(Order(held.Token), Cancel)).Accepted);
        await _cluster.FireAsync(realm, 60);
        var status = await team.GetStatusAsync(Cancel);
        Assert.Equal((OrderProgress.OnScene, Order(0).Destination), (status.Progress, status.Place));

        Assert.True((await team.ReleaseAsync(new ReleaseCommand("o1", held.Token), Cancel)).Accepted);
        await _cluster.FireAsync(realm, 120);
        Assert.True((await team.GetStatusAsync(Cancel)).Available);
        var effects = await _cluster.Get<IEffectsGrain>(realm, "effects").RecentAsync(Cancel);
        Assert.Equal(["o1/ordered", "o1/released"], effects.Select(x => x.Id));
        Assert.Null(await _cluster.Get<IClockShardGrain>(realm, "clock-0").NextDueAsync(Cancel));
    }

    [Fact]
    public async Task A_crew_in_a_drill_that_is_diverted_goes_to_the_new_scene_and_comes_home()
    {
        const string realm = "drill-divert";
        ActorCluster.At(0);
        var team = Team(realm, "team-00");
        var first = await team.ReserveAsync(Reserve("o1"), Cancel);
        await team.OrderAsync(Order(first.Token), Cancel);
        await _cluster.FireAsync(realm, 14);
        Assert.True((await team.GetStatusAsync(Cancel)) is { Progress: OrderProgress.EnRoute, IsOut: true });

        var second = await team.ReserveAsync(
            Reserve("o2") with { IncidentId = "incident-2", ExpiresAt = ActorCluster.Start.AddMinutes(20), InsteadOf = new ReleaseCommand("o1", first.Token) }, Cancel);
        Assert.True(second.Held);
        await team.OrderAsync(
            Order(second.Token) with { OrderId = "o2", Destination = new GeoPoint(121.2, 32), AcknowledgeBy = ActorCluster.Start.AddMinutes(30) }, Cancel);
        await _cluster.FireAsync(realm, 60);
        var status = await team.GetStatusAsync(Cancel);
        Assert.Equal(("o2", OrderProgress.OnScene, 121.2), (status.OrderId, status.Progress, status.Place.Lon));

        await team.ReleaseAsync(new ReleaseCommand("o2", second.Token), Cancel);
        await _cluster.FireAsync(realm, 120);
        Assert.True((await team.GetStatusAsync(Cancel)) is { Available: true, IsOut: false });
        var effects = await _cluster.Get<IEffectsGrain>(realm, "effects").RecentAsync(Cancel);
        Assert.Equal(["o1/ordered", "o1/diverted", "o2/ordered", "o2/released"], effects.Select(x => x.Id));
        Assert.Null(await _cluster.Get<IClockShardGrain>(realm, "clock-0").NextDueAsync(Cancel));
    }

    [Fact]
    public async Task People_are_transferred_to_another_shelter_and_go_home_from_there()
    {
        const string realm = "drill-transfer";
        ActorCluster.At(0);
        var (first, second) = (_cluster.Get<IShelterGrain>(realm, "shelter-1"), _cluster.Get<IShelterGrain>(realm, "shelter-2"));
        var token = await AdmitAsync(first, "o1", 60);

        Assert.True((await first.TransferAsync("o1", "shelter-2", Cancel)).Accepted);
        Assert.True((await first.TransferAsync("o1", "shelter-2", Cancel)).Accepted);
        Assert.Equal((0, 100), ((await first.GetStatusAsync(Cancel)).Sheltered, (await first.GetStatusAsync(Cancel)).Free));
        await _cluster.FireAsync(realm, 120);
        Assert.Equal(60, (await second.GetStatusAsync(Cancel)).Sheltered);

        await first.ReleaseAsync(new ReleaseCommand("o1", token), Cancel);
        await _cluster.FireAsync(realm, 600);
        Assert.Empty((await first.GetStatusAsync(Cancel)).Orders);
        Assert.Empty((await second.GetStatusAsync(Cancel)).Orders);
    }

    [Fact]
    public async Task A_transfer_that_the_other_shelter_cannot_take_leaves_people_where_they_are()
    {
        ActorCluster.At(0);
        var first = _cluster.Get<IShelterGrain>("drill-full", "shelter-1");
        await AdmitAsync(first, "o1", 90);

        Assert.Equal("shelter-2: 90 places asked, 80 free", (await first.TransferAsync("o1", "shelter-2", Cancel)).Refusal);
        Assert.Equal(90, (await first.GetStatusAsync(Cancel)).Sheltered);
        Assert.False((await first.TransferAsync("o1", "nowhere", Cancel)).Accepted);
        Assert.False((await first.TransferAsync("o2", "shelter-2", Cancel)).Accepted);
    }

    private static async Task<long> AdmitAsync(IShelterGrain shelter, string orderId, int people)
    {
        var held = await shelter.ReserveAsync(Reserve(orderId) with { Resource = "shelter-place", Quantity = people }, Cancel);
        await shelter.OrderAsync(
            new OrderCommand
            {
                OrderId = orderId,
                Token = held.Token,
                Destination = new GeoPoint(121.2, 31.9),
                TravelMinutes = 1,
                AcknowledgeBy = Reserve(orderId).ExpiresAt,
            },
            Cancel);
        await shelter.ReportAsync(new ProgressReport { OrderId = orderId, Progress = OrderProgress.OnScene }, Cancel);
        return held.Token;
    }

    [Fact]
    public async Task State_outlives_its_activation()
    {
        ActorCluster.At(0);
        var shelter = _cluster.Get<IShelterGrain>("drill-restart", "shelter-1");
        var held = await shelter.ReserveAsync(Reserve("o1") with { Resource = ShelterDecider.Place, Quantity = 60 }, Cancel);
        Assert.True((await shelter.OrderAsync(Order(held.Token), Cancel)).Accepted);
        await _cluster.Grains.GetGrain<IManagementGrain>(0).ForceActivationCollection(TimeSpan.Zero, Cancel);
        Assert.True((await shelter.ReportAsync(new ProgressReport { OrderId = "o1", Progress = OrderProgress.OnScene }, Cancel)).Accepted);
        var status = await shelter.GetStatusAsync(Cancel);
        Assert.Equal((60, 0, true, 40), (status.Sheltered, status.Reserved, status.Open, status.Free));
    }

    [Fact]
    public async Task What_the_district_does_not_have_refuses()
    {
        ActorCluster.At(0);
        Assert.Contains("no such resource", (await Team("drill-none", "team-99").ReserveAsync(Reserve("o1"), Cancel)).Refusal, StringComparison.Ordinal);
        Assert.False((await Team("drill-none", "team-99").GetStatusAsync(Cancel)).Available);
    }

    private ITeamGrain Team(string realm, string id) => _cluster.Get<ITeamGrain>(realm, id);

    private static ReserveCommand Reserve(string orderId) => new()
    {
        OrderId = orderId,
        IncidentId = "incident-1",
        Resource = SmallDistrict.Pumping,
        Quantity = 1,
        ExpiresAt = ActorCluster.Start.AddMinutes(5),
    };

    private static OrderCommand Order(long token) => new()
    {
        OrderId = "o1",
        Token = token,
        Destination = new GeoPoint(121.1, 32),
        TravelMinutes = 12,
        AcknowledgeBy = ActorCluster.Start.AddMinutes(10),
    };
}
