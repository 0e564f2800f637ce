using System.Collections.Concurrent;
using System.Globalization;
using Haimen.Grains.Incidents;
using Haimen.Grains.Realms;
using Haimen.Grains.Resources;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;
using Haimen.StormSilo;

namespace Haimen.Cluster.Tests.Dispatch;

/// <summary>
/// Incidents that race for too few teams and goods, and the crews that answer their orders. What each incident wants and each crew
/// does comes from a seed; who wins is chance. Beside the dispatcher others reach for the same teams and goods, and may forget what they hold. Everything is asked until it is answered, always under the same command id.
/// </summary>
internal sealed class Storm(StormCluster cluster, int incidents, int atOnce, int seed, CancellationToken cancellationToken)
{
    /// <summary>Beyond the rest of the storm: while it rages, those with the least weight may go without, as they should.</summary>
    private readonly TimeSpan _patience = TimeSpan.FromSeconds(60) + TimeSpan.FromMilliseconds(100 * incidents);

    private readonly ConcurrentDictionary<string, Wanted> _wanted = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _troubles = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _seen = new(StringComparer.Ordinal);
    private int _closed;
    private int _grabs;

    /// <summary>Incidents that are over.</summary>
    public int Closed => _closed;

    /// <summary>Calls that failed and were made again, by kind of failure.</summary>
    public string Troubles => string.Join(", ", _troubles.OrderBy(x => x.Key, StringComparer.Ordinal).Select(x => $"{x.Key} {x.Value}"));

    /// <summary>Orders whose crews arrived.</summary>
    public int Arrivals => _seen.Count;

    /// <summary>Runs all incidents to their end.</summary>
    public async Task RunAsync()
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task[] crews = [CrewsAsync(TeamsAsync, 1, over.Token), CrewsAsync(DepotsAsync, 2, over.Token), CrewsAsync(RivalsAsync, 3, over.Token)];
        using var slots = new SemaphoreSlim(atOnce);
        var running = new List<Task>(incidents);
        for (var i = 0; i < incidents; i++)
        {
            await slots.WaitAsync(cancellationToken);
            running.Add(LiveAsync(i, slots));
        }

        await Task.WhenAll(running);
        await over.CancelAsync();
        await Task.WhenAll(crews);
    }

    private async Task LiveAsync(int index, SemaphoreSlim slots)
    {
        try
        {
            await LiveAsync(index);
            Interlocked.Increment(ref _closed);
        }
        finally
        {
            slots.Release();
        }
    }

    private async Task LiveAsync(int index)
    {
        var random = RandomOf(index);
        var id = string.Create(CultureInfo.InvariantCulture, $"storm-{index:00000}");
        var incident = cluster.Grains.GetGrain<IIncidentGrain>(RealmId.Live.Key(id));
        var needs = Needs(index, random);
        var wanted = _wanted[id] = new Wanted(needs.Where(x => x.Kind == NeedKind.Team).Sum(x => x.Quantity));
        await InsistAsync(() => incident.AssessAsync(Update("assess", (HazardGrade)random.Next(1, 5), needs, quiet: false), cancellationToken));

        // Every fourth does not end before it has its teams: there are enough in the end. The others end at any moment, orders on the road or not.
        if (index % 4 == 0)
        {
            if (await Task.WhenAny(wanted.Served, Task.Delay(_patience, cancellationToken)) != wanted.Served)
                Assert.Fail($"{id} wants {wanted.Teams} teams and has {wanted.Arrived} after {_patience}: {Describe(await InsistAsync(() => incident.GetAsync(cancellationToken)))}");
        }
        else
        {
            await Task.WhenAny(wanted.Served, Task.Delay(random.Next(200, 6000), cancellationToken));
        }

        if (random.Next(3) == 0)
        {
            await InsistAsync(() => incident.CommandAsync(
                new IncidentCommand { CommandId = "close", Kind = IncidentCommandKind.Close, By = "duty-officer", Reason = "over" }, cancellationToken));
        }

        await InsistAsync(() => incident.AssessAsync(Update("quiet", HazardGrade.Normal, [], quiet: true), cancellationToken));
        for (var started = TimeProvider.System.GetTimestamp(); ;)
        {
            var view = await InsistAsync(() => incident.GetAsync(cancellationToken));
            if (view.Stage == IncidentStage.Closed) return;
            Assert.True(TimeProvider.System.GetElapsedTime(started) < _patience, $"{id} is not closed after {_patience}: {Describe(view)}");
            await Task.Delay(500, cancellationToken);
        }
    }

    private static string Describe(IncidentView view) =>
        $"{view.Stage}, version {view.Version}; needs {string.Join(", ", view.Needs.Select(x => $"{x.Quantity} {x.Resource}"))}; short of {string.Join(", ", view.Shortfalls.Select(x => $"{x.Quantity} {x.NeedId}"))}; "
        + $"orders {string.Join(", ", view.Orders.Select(x => $"{x.OrderId} of {x.ResourceId} {x.Progress} under {x.Token}"))}";

    private static Need[] Needs(int index, Random random)
    {
        var place = StormDistrict.Place(index * 3);
        var needs = new List<Need>
        {
            Need("teams", NeedKind.Team, StormDistrict.Capabilities[random.Next(StormDistrict.Capabilities.Length)], random.Next(4) == 0 ? 2 : 1),
        };
        if (random.Next(2) == 0) needs.Add(Need("bags", NeedKind.Supply, StormDistrict.Sandbag, random.Next(1, 20)));
        if (random.Next(4) == 0) needs.Add(Need("pumps", NeedKind.Supply, StormDistrict.Pump, random.Next(1, 4)));
        return [.. needs];

        Need Need(string id, NeedKind kind, string resource, int quantity) => new()
        {
            Id = id,
            Kind = kind,
            Resource = resource,
            Quantity = quantity,
            Place = place,
            Weight = random.Next(1, 5),
            WithinMinutes = 30,
            Rule = new LocalizedText("演", "test"),
        };
    }

    private static IncidentUpdate Update(string id, HazardGrade level, Need[] needs, bool quiet) => new()
    {
        CommandId = id,
        Domain = "storm",
        DomainVersion = "1",
        Kind = "storm",
        AreaId = StormDistrict.Township,
        Level = level,
        Reasons = [],
        Footprint = [],
        Needs = needs,
        Contained = false,
        Quiet = quiet,
    };

    /// <summary>Crews that look at their orders again and again and take a step, wait, or say no.</summary>
    private async Task CrewsAsync(Func<Random, Task> sweep, int number, CancellationToken over)
    {
        var random = RandomOf(-number);
        while (!over.IsCancellationRequested)
        {
            await sweep(random);
            await Task.Delay(10, CancellationToken.None);
        }
    }

    private async Task TeamsAsync(Random random)
    {
        foreach (var chunk in Enumerable.Range(0, cluster.Teams).Chunk(100))
        {
            var rolls = Array.ConvertAll(chunk, _ => random.Next(20));
            await Task.WhenAll(chunk.Zip(rolls).Select(x => TryAsync(async () =>
            {
                var team = cluster.Grains.GetGrain<ITeamGrain>(RealmId.Live.Key(StormDistrict.TeamId(x.First)));
                var status = await team.GetStatusAsync(cancellationToken);
                if (status.OrderId is { } order) await StepAsync(team, order, status.IncidentId!, status.Progress, 1, x.Second);
            })));
        }
    }

    private async Task DepotsAsync(Random random)
    {
        for (var number = 0; number < cluster.Depots; number++)
        {
            var depot = cluster.Grains.GetGrain<ISupplyDepotGrain>(RealmId.Live.Key(StormDistrict.DepotId(number)));
            await TryAsync(async () =>
            {
                var status = await depot.GetStatusAsync(cancellationToken);
                var rolls = Array.ConvertAll(status.Orders, _ => random.Next(20));
                await Task.WhenAll(status.Orders.Zip(rolls).Select(x =>
                    TryAsync(() => StepAsync(depot, x.First.OrderId, x.First.IncidentId, x.First.Progress, 0, x.Second))));
            });
        }
    }

    /// <summary>Reaches for a few teams and a depot past the dispatcher; half of what it gets it gives back, the rest runs out.</summary>
    private Task RivalsAsync(Random random)
    {
        var grabs = Enumerable.Range(0, 6).Select(x => (
            Resource: x == 0 ? cluster.Grains.GetGrain<ISupplyDepotGrain>(RealmId.Live.Key(StormDistrict.DepotId(random.Next(cluster.Depots))))
                : (IOrderedResource)cluster.Grains.GetGrain<ITeamGrain>(RealmId.Live.Key(StormDistrict.TeamId(random.Next(cluster.Teams)))),
            What: x == 0 ? StormDistrict.Sandbag : StormDistrict.Capabilities[random.Next(StormDistrict.Capabilities.Length)],
            Keeps: random.Next(2) == 0,
            Order: string.Create(CultureInfo.InvariantCulture, $"rival-{_grabs++}"))).ToArray();
        return Task.WhenAll(grabs.Select(x => TryAsync(async () =>
        {
            var held = await x.Resource.ReserveAsync(
                new ReserveCommand
                {
                    OrderId = x.Order,
                    IncidentId = "rival",
                    Resource = x.What,
                    Quantity = 1,
                    ExpiresAt = TimeProvider.System.GetUtcNow().AddSeconds(2),
                },
                cancellationToken);
            if (held.Held && !x.Keeps) await x.Resource.ReleaseAsync(new ReleaseCommand(x.Order, held.Token), cancellationToken);
        })));
    }

    private async Task StepAsync(IOrderedResource resource, string order, string incident, OrderProgress progress, int teams, int roll)
    {
        // Also where the answer to the crew's own report was lost.
        if (progress == OrderProgress.OnScene && _seen.TryAdd(order, true)) _wanted[incident].Arrive(teams);
        OrderProgress? next = (progress, roll) switch
        {
            (OrderProgress.Ordered, 0) => OrderProgress.Declined,
            (OrderProgress.Ordered, < 16) => OrderProgress.Acknowledged,
            (OrderProgress.Acknowledged, < 14) => OrderProgress.EnRoute,
            (OrderProgress.Acknowledged, < 16) => OrderProgress.OnScene,
            (OrderProgress.EnRoute, < 16) => OrderProgress.OnScene,
            (OrderProgress.Returning, < 18) => OrderProgress.Returned,
            _ => null,
        };
        if (next is not { } step) return;
        await resource.ReportAsync(new ProgressReport { OrderId = order, Progress = step, Reason = step == OrderProgress.Declined ? "no" : "" }, cancellationToken);
    }

    private async Task<T> InsistAsync<T>(Func<Task<T>> ask)
    {
        while (true)
        {
            if (await TryAsync(ask) is (true, var answer)) return answer!;
            await Task.Delay(50, cancellationToken);
        }
    }

    private Task<(bool Done, bool Answer)> TryAsync(Func<Task> ask) => TryAsync(async () =>
    {
        await ask();
        return true;
    });

    private async Task<(bool Done, T? Answer)> TryAsync<T>(Func<Task<T>> ask)
    {
        try
        {
            return (true, await ask());
        }
#pragma warning disable CA1031 // Whatever goes wrong while silos die, a client asks again.
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            _troubles.AddOrUpdate(e.GetType().Name, 1, (_, before) => before + 1);
            return (false, default);
        }
    }

#pragma warning disable CA5394 // Choices of a test, not secrets.
    private Random RandomOf(int stream) => new((seed * 100_003) + stream);
#pragma warning restore CA5394

    /// <summary>The teams that an incident wants on scene.</summary>
    private sealed class Wanted(int teams)
    {
        private readonly TaskCompletionSource _served = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _arrived;

        public int Teams => teams;

        public int Arrived => _arrived;

        public Task Served => _served.Task;

        public void Arrive(int count)
        {
            if (Interlocked.Add(ref _arrived, count) >= teams) _served.TrySetResult();
        }
    }
}
