using System.Globalization;
using Haimen.Grains.Incidents;
using Haimen.Grains.Incidents.State;
using Haimen.Grains.Realms;
using Haimen.Grains.Resources;
using Haimen.Grains.Storage;
using Haimen.Hazards.Assessment;
using Haimen.StormSilo;
using StackExchange.Redis;

namespace Haimen.Cluster.Tests.Dispatch;

/// <summary>The books after a storm: by the incidents' logs, by the resources' own word, and by what was written of each team at each write.</summary>
internal sealed class StormAudit(StormCluster cluster, IConnectionMultiplexer connection)
{
    private readonly RedisEventLog _log = new(connection, new Host.Storage.RedisDurability());

    /// <summary>Orders that all logs hold together.</summary>
    public int Orders { get; private set; }

    /// <summary>Changes of owner in the histories that went unrecorded, because the silo died between the write and its record.</summary>
    public int Unrecorded { get; private set; }

    /// <summary>Checks everything that must hold once every incident is closed.</summary>
    public async Task CheckAsync(int incidents, CancellationToken cancellationToken)
    {
        var logs = await _log.ListAsync(RealmId.Live.Value, cancellationToken);
        Assert.Equal(incidents, logs.Count);
        var orders = new List<OrderState>();
        foreach (var key in logs)
        {
            var state = await IncidentStore.ReplayAsync(_log, key, IncidentState.Empty, long.MaxValue, cancellationToken);
            Assert.Equal(IncidentStage.Closed, state.Stage);
            Assert.All(state.Orders, x => Assert.True(x.EndedAt is not null, $"{x.Order.OrderId} of {x.Order.ResourceId} has no end: {x.Progress}."));
            orders.AddRange(state.Orders);
        }

        Orders = orders.Count;
        foreach (var given in orders.GroupBy(x => (x.Order.ResourceId, x.Order.Token)))
            Assert.True(given.Count() == 1, $"{given.Key}: one token, {given.Count()} orders: {string.Join(", ", given.Select(x => x.Order.OrderId))}");
        await CheckTeamsAsync(orders.Where(x => x.Order.Kind == NeedKind.Team).ToDictionary(x => x.Order.OrderId, StringComparer.Ordinal), cancellationToken);
        await CheckDepotsAsync(orders.Where(x => x.Order.Kind == NeedKind.Supply).ToLookup(x => (x.Order.ResourceId, x.Order.Resource)), cancellationToken);
    }

    /// <summary>Waits until nothing is owned: a reservation that a crash left to nobody runs out.</summary>
    public async Task SettleAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (await OwnedAsync(cancellationToken) is { Count: > 0 } owned)
        {
            Assert.True(TimeProvider.System.GetElapsedTime(started) < patience, $"Still owned after {patience}: {string.Join(", ", owned)}");
            await Task.Delay(200, cancellationToken);
        }
    }

    private async Task<List<string>> OwnedAsync(CancellationToken cancellationToken)
    {
        var owned = new List<string>();
        for (var number = 0; number < cluster.Teams; number++)
        {
            var team = await Team(number).GetStatusAsync(cancellationToken);
            if (team.OrderId is not null) owned.Add($"{team.TeamId} by {team.OrderId} ({team.Progress}, {team.Token})");
        }

        for (var number = 0; number < cluster.Depots; number++)
        {
            var depot = await Depot(number).GetStatusAsync(cancellationToken);
            owned.AddRange(depot.Orders.Select(x => $"{depot.DepotId} by {x.OrderId} ({x.Progress}, {x.Token})"));
        }

        return owned;
    }

    private async Task CheckTeamsAsync(Dictionary<string, OrderState> orders, CancellationToken cancellationToken)
    {
        for (var number = 0; number < cluster.Teams; number++)
        {
            var status = await Team(number).GetStatusAsync(cancellationToken);
            Assert.True(status.Available, $"{status.TeamId} is not free.");
            var history = await connection.GetDatabase().ListRangeAsync(WitnessedStorage.HistoryOf(status.TeamId));
            var last = CheckHistory(status.TeamId, [.. history.Select(x => x.ToString())], orders);
            Assert.InRange(last, 0, status.Token);
        }
    }

    /// <summary>
    /// Each entry is the owner after one write: a team passes from nobody to one order, and back to nobody before the next, unless it was
    /// diverted to it. A reservation that nobody placed sends nobody: only where it was made of a team on the road does the team turn back under it.
    /// </summary>
    private long CheckHistory(string team, string[] history, Dictionary<string, OrderState> orders)
    {
        var (token, given, owned) = (0L, "", false);
        foreach (var entry in history)
        {
            Assert.False(entry.Contains(';', StringComparison.Ordinal), $"{team} has two owners: {entry}");
            if (entry.Length == 0)
            {
                owned = false;
                continue;
            }

            var parts = entry.Split(' ');
            var (now, by) = (long.Parse(parts[0], CultureInfo.InvariantCulture), parts[1]);
            Assert.True(now > token || (now == token && by == given && owned), $"{team}: {entry} after {token} {given}: {string.Join("; ", history)}");
            if (now > token && owned && !(orders.TryGetValue(given, out var before) && before.Progress == OrderProgress.Diverted)) Unrecorded++;
            (token, given, owned) = (now, by, true);
            if (parts[2] is nameof(OrderProgress.Reserved) or nameof(OrderProgress.Returning)) continue;
            Assert.True(orders.TryGetValue(by, out var order), $"{team} was sent by {by}, of which no incident knows.");
            Assert.True(order.Order.ResourceId == team && order.Order.Token == now, $"{team} was sent by {by} under {now}, which its incident has of {order.Order.ResourceId} under {order.Order.Token}.");
        }

        return token;
    }

    private async Task CheckDepotsAsync(ILookup<(string Depot, string Category), OrderState> orders, CancellationToken cancellationToken)
    {
        var district = StormDistrict.Of(0, cluster.Depots);
        foreach (var seeded in district.Depots)
        {
            var status = await cluster.Grains.GetGrain<ISupplyDepotGrain>(RealmId.Live.Key(seeded.Id)).GetStatusAsync(cancellationToken);
            Assert.Empty(status.Orders);
            foreach (var line in status.Stock)
            {
                Assert.True(line is { Free: >= 0, Held: 0, Out: 0, Consumed: >= 0 }, $"{seeded.Id}: {line}");
                Assert.True(line.Free + line.Consumed == seeded.Stock[line.Category], $"{seeded.Id}: {line} does not add up to {seeded.Stock[line.Category]}.");
                var placed = orders[(seeded.Id, line.Category)].ToArray();
                // What was seen to arrive was consumed; an arrival whose notice was overtaken by the release was consumed, too.
                if (line.Category == StormDistrict.Sandbag)
                    Assert.InRange(line.Consumed, placed.Where(x => x.ArrivedAt is not null).Sum(x => x.Order.Quantity), placed.Sum(x => x.Order.Quantity));
                else
                    Assert.Equal(0, line.Consumed);
            }
        }
    }

    private ITeamGrain Team(int number) => cluster.Grains.GetGrain<ITeamGrain>(RealmId.Live.Key(StormDistrict.TeamId(number)));

    private ISupplyDepotGrain Depot(int number) => cluster.Grains.GetGrain<ISupplyDepotGrain>(RealmId.Live.Key(StormDistrict.DepotId(number)));
}
