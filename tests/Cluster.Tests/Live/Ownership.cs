using Haimen.Client.V1;
using District = Haimen.Grains.Districts.District;

namespace Haimen.Cluster.Tests.Live;

/// <summary>Who owns what, by the resources' own word and by the incidents'.</summary>
internal static class Ownership
{
    /// <summary>What resources say they hold.</summary>
    public static async Task<SortedDictionary<(string Resource, string Order), ResourceOrder>> HeldAsync(LiveApi api, CancellationToken cancellationToken)
    {
        var held = new SortedDictionary<(string, string), ResourceOrder>();
        foreach (var team in await api.TeamsAsync(cancellationToken))
        {
            if (team.HasOrderId)
                held.Add((team.TeamId, team.OrderId), new ResourceOrder { OrderId = team.OrderId, IncidentId = team.IncidentId, Quantity = 1, Progress = team.Progress, Token = team.Token });
        }

        foreach (var depot in await api.DepotsAsync(cancellationToken))
        {
            foreach (var order in depot.Orders) held.Add((depot.DepotId, order.OrderId), order);
        }

        foreach (var shelter in await api.SheltersAsync(cancellationToken))
        {
            foreach (var order in shelter.Orders) held.Add((shelter.ShelterId, order.OrderId), order);
        }

        return held;
    }

    /// <summary>What holds at every instant: goods and places add up, and none is negative.</summary>
    public static async Task CheckStockAsync(LiveApi api, District district, CancellationToken cancellationToken)
    {
        var seeded = district.Depots.ToDictionary(x => x.Id, StringComparer.Ordinal);
        foreach (var depot in await api.DepotsAsync(cancellationToken))
        {
            foreach (var line in depot.Stock)
            {
                Assert.True(line is { Free: >= 0, Held: >= 0, Out: >= 0, Consumed: >= 0 }, $"{depot.DepotId}: {line}");
                Assert.True(seeded[depot.DepotId].Stock[line.CategoryId] == line.Free + line.Held + line.Out + line.Consumed, $"{depot.DepotId}: {line} does not add up.");
                Assert.Equal(depot.Orders.Where(x => x.Resource == line.CategoryId).Sum(x => x.Quantity), line.Held + line.Out);
            }
        }

        foreach (var shelter in await api.SheltersAsync(cancellationToken))
        {
            Assert.True(shelter is { Reserved: >= 0, Sheltered: >= 0 } && shelter.Reserved + shelter.Sheltered <= shelter.Places, $"{shelter.ShelterId} holds more than its places.");
            Assert.Equal(shelter.Orders.Sum(x => x.Quantity), shelter.Reserved + shelter.Sheltered);
        }
    }

    /// <summary>Waits until resources and incidents say the same: messages that a crash cut off are told again.</summary>
    public static async Task SettleAsync(LiveApi api, TimeSpan patience, CancellationToken cancellationToken)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (await DisagreementAsync(api, cancellationToken) is { } disagreement)
        {
            Assert.True(TimeProvider.System.GetElapsedTime(started) < patience, disagreement);
            await Task.Delay(200, cancellationToken);
        }
    }

    private static async Task<string?> DisagreementAsync(LiveApi api, CancellationToken cancellationToken)
    {
        var held = await HeldAsync(api, cancellationToken);
        var orders = (await api.OrdersAsync(cancellationToken)).Where(x => x.Holds()).ToArray();
        var claims = orders.ToDictionary(x => (x.ResourceId, x.Id));
        foreach (var team in orders.Where(x => x.Kind == NeedKind.Team).GroupBy(x => x.ResourceId, StringComparer.Ordinal))
        {
            if (team.Count() > 1) return $"{team.Key} has {team.Count()} owners: {string.Join(", ", team.Select(x => $"{x.Id} ({x.Progress})"))}";
        }

        foreach (var (key, order) in claims)
        {
            if (!held.TryGetValue(key, out var own)) return $"{order.IncidentId} thinks that {key} is {order.Progress}, and the resource does not hold it";
            if (own.Token < order.Token) return $"{key} is held under token {own.Token}, and was given under {order.Token}";
        }

        foreach (var (key, own) in held)
        {
            // A reservation whose plan was lost in a crash is nobody's until it runs out. A team that was taken on the road and whose new order
            // was not given, or not taken, comes home; for the incident that order is over, if it ever heard of it.
            if (own.Progress is not (OrderProgress.Reserved or OrderProgress.Returning) && !claims.ContainsKey(key)) return $"{key} is {own.Progress}, and {own.IncidentId} does not know of it";
        }

        return null;
    }
}
