using System.Text.Json;
using Haimen.Grains.Clocks;
using Haimen.Grains.Effects;
using Haimen.Grains.Incidents;
using Haimen.Grains.Realms;
using Haimen.Grains.Resources;
using Haimen.Grains.Roads;
using Haimen.Grains.Sensing;
using Haimen.Grains.Supervision;
using Haimen.Grains.Tests.Fixtures;
using Haimen.Grains.Townships;
using Haimen.Grains.Warnings;
using Haimen.Hazards;

namespace Haimen.Grains.Tests.Realms;

/// <summary>Nothing passes from one realm to another.</summary>
public sealed class RealmIsolationTests(GaugeCluster shared) : IClassFixture<GaugeCluster>
{
    private static readonly string[] Names = ["drill-alpha", "drill-beta", "fork-gamma", "live"];
    private readonly ActorCluster _cluster = shared.Actors;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_command_in_one_realm_is_seen_in_no_other()
    {
        var random = new DeterministicRandom(20240620);
        int Draw(int below) => (int)(random.NextDouble() * below);
        var tokens = new Dictionary<string, long>();
        var before = await LookAsync();
        for (var i = 0; i < 200; i++)
        {
            var acting = Names[Draw(Names.Length)];
            await ActAsync(acting, Draw(11), 1 + Draw(40), tokens);
            var after = await LookAsync();
            foreach (var name in Names)
            {
                foreach (var other in Names.Where(x => x != name)) Assert.DoesNotContain($"of-{other}", after[name], StringComparison.Ordinal);
                // The live realm moves on by itself; a virtual one stands still until its own conductor moves it.
                if (name != acting && name != "live") Assert.Equal(before[name], after[name]);
            }

            before = after;
        }

        Assert.All(Names, x => Assert.Contains($"of-{x}", before[x], StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_virtual_realms_actor_refuses_a_call_that_did_not_come_from_its_conductor()
    {
        RequestContext.Clear();
        var reading = new Reading(ActorCluster.Start, 1);
        await Refused("did not come from its conductor", () => _cluster.Get<ISensorGrain>("drill-closed", "gauge-1").ReportAsync(reading).AsTask());
        await Refused("did not come from its conductor", () => _cluster.Get<ITeamGrain>("drill-closed", "team-1").ReserveAsync(Reserve("o", 1), Cancel));
        await Refused("did not come from its conductor", () => _cluster.Get<IWarningGrain>("drill-closed", "w1").ProposeAsync(Proposal("drill-closed", HazardGrade.Blue), Cancel));
        await Refused("did not come from its conductor", () => _cluster.Get<ITownshipGrain>("fork-closed", "town").NoteAsync(new TownshipNote("gauges", HazardGrade.Red, null), Cancel));
    }

    [Fact]
    public async Task An_actor_refuses_a_call_that_came_from_another_realms_conductor()
    {
        var before = await _cluster.Get<ITeamGrain>("live", "team-2").GetStatusAsync(Cancel);
        RealmClock.Set(new RealmId("drill-one"), ActorCluster.Start, 1);
        Assert.True((await _cluster.Get<ITeamGrain>("drill-one", "team-1").ReserveAsync(Reserve("o", 1), Cancel)).Held);
        await Refused("nothing crosses", () => _cluster.Get<ITeamGrain>("drill-two", "team-1").ReserveAsync(Reserve("o", 1), Cancel));
        await Refused("nothing crosses", () => _cluster.Get<ITeamGrain>("live", "team-2").ReserveAsync(Reserve("o", 1), Cancel));
        await Refused("nothing crosses", () => _cluster.Get<ISensorGrain>("live", "gauge-2").ReportAsync(new Reading(TimeProvider.System.GetUtcNow(), 1)).AsTask());
        RequestContext.Clear();
        Assert.Equal(before.OrderId, (await _cluster.Get<ITeamGrain>("live", "team-2").GetStatusAsync(Cancel)).OrderId);
    }

    private static async Task Refused(string why, Func<Task> call) =>
        Assert.Contains(why, (await Assert.ThrowsAsync<InvalidOperationException>(call)).Message, StringComparison.Ordinal);

    private async Task ActAsync(string realm, int kind, int amount, Dictionary<string, long> tokens)
    {
        var live = realm == "live";
        var now = live ? TimeProvider.System.GetUtcNow() : ActorCluster.Start.AddMinutes(amount);
        RequestContext.Clear();
        if (!live) RealmClock.Set(new RealmId(realm), now, 1);
        var order = $"of-{realm}-{amount % 5}";
        var (team, depot) = (Get<ITeamGrain>(realm, $"team-{1 + (amount % 2)}"), Get<ISupplyDepotGrain>(realm, "depot-1"));
        switch (kind)
        {
            case 0:
                tokens[$"{realm}/{order}"] = (await team.ReserveAsync(Reserve(order, 1) with { ExpiresAt = now.AddHours(1) }, Cancel)).Token;
                break;
            case 1:
                await depot.ReserveAsync(Reserve(order, amount) with { Resource = SmallDistrict.Sandbag, ExpiresAt = now.AddHours(1) }, Cancel);
                break;
            case 2:
                await Get<IShelterGrain>(realm, "shelter-1").ReserveAsync(
                    Reserve(order, amount) with { Resource = ShelterDecider.Place, ExpiresAt = now.AddHours(1) }, Cancel);
                break;
            case 3:
                await team.OrderAsync(
                    new OrderCommand { OrderId = order, Token = tokens.GetValueOrDefault($"{realm}/{order}"), Destination = SmallDistrict.At(5), TravelMinutes = 10, AcknowledgeBy = now.AddMinutes(10) },
                    Cancel);
                break;
            case 4:
                await Get<IVillageGrain>(realm, "village-1").LeaveAsync(order, "shelter-1", amount, Cancel);
                break;
            case 5:
                await Get<IRoadsGrain>(realm, "roads").CloseAsync(new RoadClosure($"road-{order}", SmallDistrict.At(amount), amount, null), Cancel);
                break;
            case 6:
                await Get<ISensorGrain>(realm, "gauge-1").ReportAsync(new Reading(now, amount % 5));
                break;
            case 7:
                await Get<IWarningGrain>(realm, "w-1").ProposeAsync(Proposal(realm, (HazardGrade)(1 + (amount % 4))), Cancel);
                break;
            case 8:
                await Get<IAreaWatchGrain>(realm, "gauges/town").ReportAsync(
                    new IncidentReport { CommandId = order, Domain = "gauges", Kind = "high-water", AreaId = "town", Source = "public", Text = order, Place = SmallDistrict.At(0) }, Cancel);
                break;
            case 9 when !live:
                await Get<IClockShardGrain>(realm, "clock-0").FireAsync(now, Cancel);
                break;
            default:
                await Get<IEnterpriseGrain>(realm, "enterprise-1").HazardAsync($"of-{realm}", (HazardGrade)(amount % 5), Cancel);
                await Get<ITownshipGrain>(realm, "town").NoteAsync(new TownshipNote($"of-{realm}", (HazardGrade)(amount % 5), null), Cancel);
                break;
        }

        RequestContext.Clear();
    }

    /// <summary>All that can be asked of each realm, as text.</summary>
    private async Task<Dictionary<string, string>> LookAsync()
    {
        RequestContext.Clear();
        var texts = new Dictionary<string, string>();
        foreach (var realm in Names)
        {
            var watch = await Get<IAreaWatchGrain>(realm, "gauges/town").GetStatusAsync(Cancel);
            object?[] seen =
            [
                await Get<ITeamGrain>(realm, "team-1").GetStatusAsync(Cancel),
                await Get<ITeamGrain>(realm, "team-2").GetStatusAsync(Cancel),
                await Get<ISupplyDepotGrain>(realm, "depot-1").GetStatusAsync(Cancel),
                await Get<IShelterGrain>(realm, "shelter-1").GetStatusAsync(Cancel),
                await Get<IVillageGrain>(realm, "village-1").GetStatusAsync(Cancel),
                await Get<IEnterpriseGrain>(realm, "enterprise-1").GetStatusAsync(Cancel),
                await Get<ITownshipGrain>(realm, "town").GetStatusAsync(Cancel),
                await Get<IWarningGrain>(realm, "w-1").GetAsync(Cancel),
                await Get<IWarningRegisterGrain>(realm, "warnings").ListAsync(Cancel),
                await Get<IRoadsGrain>(realm, "roads").ClosedAsync(ActorCluster.Start, Cancel),
                (await Get<IEffectsGrain>(realm, "effects").RecentAsync(Cancel)).Select(x => $"{x.Id} {x.Actor} {x.OrderId} {x.Text.Zh}"),
                watch,
                watch.IncidentId is null ? null : await Get<IIncidentGrain>(realm, watch.IncidentId).GetAsync(Cancel),
                realm == "live" ? null : await SensorAsync(realm),
            ];
            texts[realm] = string.Join('\n', seen.Select(x => JsonSerializer.Serialize(x)));
        }

        return texts;
    }

    private async Task<SensorStatus> SensorAsync(string realm) => await Get<ISensorGrain>(realm, "gauge-1").GetStatusAsync(Cancel);

    private T Get<T>(string realm, string id)
        where T : IGrainWithStringKey => _cluster.Get<T>(realm, id);

    private static ReserveCommand Reserve(string orderId, int quantity) => new()
    {
        OrderId = orderId,
        IncidentId = $"incident-{orderId}",
        Resource = SmallDistrict.Pumping,
        Quantity = quantity,
        ExpiresAt = ActorCluster.Start.AddHours(1),
    };

    private static WarningProposalMessage Proposal(string realm, HazardGrade colour) => new()
    {
        Domain = "gauges",
        DomainVersion = "1.0.0",
        Kind = "high-water",
        AreaId = "town",
        Colour = colour,
        Headline = new($"of-{realm}", $"of-{realm}"),
        Instruction = new("", ""),
    };
}
