using System.Diagnostics;
using System.Globalization;
using Haimen.Benchmarks.Dispatch;
using Haimen.Grains.Incidents;
using Haimen.Grains.Realms;
using Haimen.Grains.Resources;
using Haimen.Grains.Storage;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;

namespace Haimen.Benchmarks;

/// <summary>
/// How soon an incident that states its needs has its orders, durable with itself and with every resource, among 1,000 teams and while
/// sensors report; and how long a storm of 1,000 incidents takes beside the raw store's time for as many acknowledged writes.
/// </summary>
internal static class DispatchBenchmark
{
    private const int Teams = 1_000;
    private const int Depots = 52;
    private const int Sensors = 1_000;
    private const double AimMs = 50;
    private const double StormAim = 2;
    private const string Sandbag = "sandbag";

    /// <summary>Incidents at once, and how often for each round asked for: a percentile wants some hundreds of decisions.</summary>
    private static readonly (int AtOnce, int Repeats)[] Loads = [(1, 40), (100, 4), (1_000, 1)];

    /// <summary>Simulated time between two readings of a sensor.</summary>
    private static readonly TimeSpan ReadingStep = TimeSpan.FromSeconds(10);

    /// <summary>Beyond any decision; a need that is not met by then never is.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    // As long as an entry of an incident's log is.
    private static readonly string Line = new('x', 420);

    private static int _incidents;

    public static async Task<Figure[]> RunAsync(BenchmarkOptions options, CancellationToken cancellationToken)
    {
        var timeline = new DispatchTimeline();
        await using var silo = await BenchmarkSilo.StartAsync(
            Sensors, false, cancellationToken, x => SyntheticTeams.Of(x, Teams, Depots), silo =>
            {
                silo.AddIncomingGrainCallFilter(timeline);
                var durability = silo.Services.Last(x => x.ServiceType == typeof(IStoreDurability));
                silo.Services.AddSingleton(new CountedWrites((IStoreDurability)durability.ImplementationInstance!));
                silo.Services.AddSingleton<IStoreDurability>(x => x.GetRequiredService<CountedWrites>());
            });
        var writes = silo.Services.GetRequiredService<CountedWrites>();
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var streaming = StreamAsync(silo, over.Token);
        var figures = new List<Figure>();
        foreach (var (atOnce, repeats) in Loads)
        {
            await RoundAsync(silo, timeline, writes, atOnce, cancellationToken);
            var rounds = new List<Round>();
            for (var i = 0; i < options.Rounds * repeats; i++) rounds.Add(await RoundAsync(silo, timeline, writes, atOnce, cancellationToken));
            figures.AddRange(Latency(atOnce, [.. rounds.SelectMany(x => x.Courses)]));
            if (atOnce == Loads[^1].AtOnce) figures.Add(await StormAsync(silo, rounds, cancellationToken));
        }

        await over.CancelAsync();
        await streaming;
        return [.. figures];
    }

    /// <summary>Each sensor says something every second.</summary>
    private static async Task StreamAsync(BenchmarkSilo silo, CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            var next = Task.Delay(TimeSpan.FromSeconds(1), CancellationToken.None);
            await silo.Driver.SweepAsync(silo.Driver.Sensors, Sensors, ReadingStep);
            await next;
        }
    }

    /// <summary>Tells incidents what they need, all at once, waits for their orders, and has everything back in its place for the next round.</summary>
    private static async Task<Round> RoundAsync(BenchmarkSilo silo, DispatchTimeline timeline, CountedWrites writes, int atOnce, CancellationToken cancellationToken)
    {
        var updates = Enumerable.Range(0, atOnce).Select(_ => NewIncident(silo)).ToArray();
        var (written, started) = (writes.Count, Stopwatch.GetTimestamp());
        var courses = await Task.WhenAll(updates.Select(async x =>
        {
            var course = timeline.Watch(x.Id, x.Update.Needs.Sum(y => y.Quantity));
            await Incident(silo, x.Id).AssessAsync(x.Update, cancellationToken);
            try
            {
                await course.Done.WaitAsync(Patience, cancellationToken);
            }
            catch (TimeoutException)
            {
                var view = await Incident(silo, x.Id).GetAsync(cancellationToken);
                throw new InvalidOperationException(
                    $"{x.Id} has no orders after {Patience}: {view.Stage}, needs {string.Join(", ", view.Needs.Select(y => $"{y.Quantity} {y.Resource}"))}, short of {string.Join(", ", view.Shortfalls.Select(y => $"{y.Quantity} {y.NeedId}"))}, {view.Orders.Length} orders");
            }

            return course;
        }));
        var round = new Round(courses, Stopwatch.GetElapsedTime(started), writes.Count - written);
        await Task.WhenAll(updates.Select(x => EndAsync(silo, x.Id, x.Update, cancellationToken)));
        return round;
    }

    private static (string Id, IncidentUpdate Update) NewIncident(BenchmarkSilo silo)
    {
        var number = Interlocked.Increment(ref _incidents);
        var district = silo.Sensors.District;
        var village = district.Villages[number % district.Villages.Count];
        var place = SyntheticTeams.Beside(village.Place, number);
        // Half want a team, half goods: where all wanted teams, the last plans of a storm would find those gone that can do what is wanted.
        var capability = district.Teams[number * 7 % district.Teams.Count].CapabilityIds[0];
        Need[] needs = number % 2 == 0 ? [Need("team", NeedKind.Team, capability, 1)] : [Need("bags", NeedKind.Supply, Sandbag, 20)];
        return (string.Create(CultureInfo.InvariantCulture, $"bench-{number}"), new IncidentUpdate
        {
            CommandId = "stated",
            Domain = "flood",
            DomainVersion = "1",
            Kind = "waterlogging",
            AreaId = village.TownshipId,
            Level = HazardGrade.Yellow,
            Reasons = [new LocalizedText("道路积水", "water on the road")],
            Footprint = [],
            Needs = needs,
            Contained = false,
            Quiet = false,
        });

        Need Need(string id, NeedKind kind, string resource, int quantity) => new()
        {
            Id = id,
            Kind = kind,
            Resource = resource,
            Quantity = quantity,
            Place = place,
            Weight = 1 + (number % 4),
            WithinMinutes = 30,
            Rule = new LocalizedText("基准", "benchmark"),
        };
    }

    private static async Task EndAsync(BenchmarkSilo silo, string id, IncidentUpdate update, CancellationToken cancellationToken)
    {
        await Incident(silo, id).AssessAsync(update with { CommandId = "quiet", Level = HazardGrade.Normal, Needs = [], Quiet = true }, cancellationToken);
        var view = await Incident(silo, id).GetAsync(cancellationToken);
        foreach (var order in view.Orders.Where(x => x.Progress is OrderProgress.Returning))
            throw new InvalidOperationException($"{order.OrderId} departed, though no crew was there to depart");
    }

    private static IIncidentGrain Incident(BenchmarkSilo silo, string id) => silo.Grains.GetGrain<IIncidentGrain>(RealmId.Live.Key(id));

    private static IEnumerable<Figure> Latency(int atOnce, DispatchCourse[] courses)
    {
        var sorted = courses.Select(x => x.TotalMs).Order().ToArray();
        var phases = courses.Select(x => x.PhasesMs).ToArray();
        var mean = Enumerable.Range(0, phases[0].Length).Select(i => phases.Average(x => x[i])).ToArray();
        var name = atOnce == 1 ? "decision, one incident" : $"decision, {atOnce:#,0} incidents at once";
        yield return new Figure($"{name}, p50", "ms", Percentile(sorted, 0.5), null, null);
        yield return new Figure(
            $"{name}, p99", "ms", Percentile(sorted, 0.99), null, null, atOnce <= 100 ? "< 50 ms" : "", atOnce <= 100 ? Percentile(sorted, 0.99) < AimMs : null,
            FormattableString.Invariant(
                $"{courses.Length} decisions. Mean of the way: {mean[0]:0.0} ms to record and state the needs, {mean[1]:0.0} to gather and plan, {mean[2]:0.0} to reserve, {mean[3]:0.0} until the incident's turn, {mean[4]:0.0} to record and give the orders."));
    }

    private static double Percentile(double[] sorted, double share) => sorted[(int)Math.Min(sorted.Length - 1, Math.Ceiling(share * sorted.Length) - 1)];

    /// <summary>The raw store writes as often, each incident one write after the other, all incidents at once.</summary>
    private static async Task<Figure> StormAsync(BenchmarkSilo silo, List<Round> rounds, CancellationToken cancellationToken)
    {
        var ratios = new List<(double Ours, double Raw)>();
        foreach (var round in rounds)
        {
            var started = Stopwatch.GetTimestamp();
            await RawAsync(silo, round.Courses.Length, round.Writes, cancellationToken);
            ratios.Add((round.Elapsed.TotalMilliseconds, Stopwatch.GetElapsedTime(started).TotalMilliseconds));
        }

        var ordered = ratios.OrderBy(x => x.Ours / x.Raw).ToArray();
        var (ours, raw) = ordered[ordered.Length / 2];
        return new Figure(
            $"storm of {rounds[0].Courses.Length:#,0} incidents", "ms", ours, raw, ours / raw, "≤ 2 × raw", ours / raw <= StormAim,
            FormattableString.Invariant($"from the first need to the last order, beside as many acknowledged writes of a log entry's length: {rounds.Average(x => x.Writes):0}."));
    }

    private static async Task RawAsync(BenchmarkSilo silo, int writers, long writes, CancellationToken cancellationToken)
    {
        var (database, durability) = (silo.Store.Connection.GetDatabase(), silo.Store.Durability);
        var left = writes;
        await Task.WhenAll(Enumerable.Range(0, writers).Select(async x =>
        {
            while (Interlocked.Decrement(ref left) >= 0)
            {
                await database.ListRightPushAsync($"raw-{x}", Line);
                await durability.WaitAsync(cancellationToken);
            }
        }));
    }

    /// <summary>What one round came to.</summary>
    private sealed record Round(DispatchCourse[] Courses, TimeSpan Elapsed, long Writes);
}
