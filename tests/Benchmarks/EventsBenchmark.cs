using System.Diagnostics;
using System.Globalization;
using Haimen.Benchmarks.Load;
using Haimen.Grains.Incidents;
using Haimen.Grains.Incidents.Events;
using Haimen.Grains.Incidents.Log;
using Haimen.Grains.Incidents.State;
using Haimen.Grains.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using StackExchange.Redis;

namespace Haimen.Benchmarks;

/// <summary>
/// Durable events a second beside the raw store's acknowledged writes: an RPUSH of a line as long, answered when it is on the disk.
/// Each writer has a log of its own, as each incident has.
/// </summary>
internal static class EventsBenchmark
{
    private const int Sensors = 1_000;

    // As long as an entry of an incident's log is.
    private static readonly string Line = new('x', 420);

    private static readonly int[] Writers = [1, 64, 256];

    private static int _logs;

    public static async Task<Figure[]> RunAsync(BenchmarkOptions options, CancellationToken cancellationToken)
    {
        await using var silo = await BenchmarkSilo.StartAsync(Sensors, false, cancellationToken);
        var (log, durability, database) = (silo.EventLog, silo.Store.Durability, silo.Store.Connection.GetDatabase());
        var figures = new List<Figure>();
        foreach (var writers in Writers)
        {
            var appended = await Comparison.MeasureAsync(
                options.Rounds,
                () => WriteAsync(writers, options.Round, () => Appending(log)),
                () => WriteAsync(writers, options.Round, () => Pushing(database, durability)));
            figures.Add(Figure($"durable events, {Wording(writers)}", appended, "an append with an expected version to the event log"));
            var recorded = await Comparison.MeasureAsync(
                options.Rounds,
                () => WriteAsync(writers, options.Round, () => Recording(log)),
                () => WriteAsync(writers, options.Round, () => Pushing(database, durability)));
            figures.Add(Figure($"the same, sealed and applied, {Wording(writers)}", recorded, "an event of an incident: made JSON, chained by its hash, appended, applied to the state, a snapshot every 200"));
        }

        return [.. figures];
    }

    private static string Wording(int writers) => writers == 1 ? "one writer" : $"{writers} writers";

    private static Figure Figure(string name, Comparison x, string what) => new(
        name, "1/s", x.OursPerSecond, x.RawPerSecond, x.Ratio, "≥ 0.5 × raw", x.Ratio >= 0.5,
        FormattableString.Invariant($"{what}. Processor time an event: {x.OursCpuMicroseconds:0.0} µs, raw {x.RawCpuMicroseconds:0.0} µs."));

    private static async Task<LoadResult> WriteAsync(int writers, TimeSpan length, Func<Func<Task>> writer)
    {
        using var process = Process.GetCurrentProcess();
        var cpu = process.TotalProcessorTime;
        var started = Stopwatch.GetTimestamp();
        var written = await Task.WhenAll(Enumerable.Range(0, writers).Select(_ => Task.Run(async () =>
        {
            var write = writer();
            var count = 0L;
            for (; Stopwatch.GetElapsedTime(started) < length; count++) await write();
            return count;
        })));
        var elapsed = Stopwatch.GetElapsedTime(started);
        process.Refresh();
        return new LoadResult(written.Sum(), elapsed, process.TotalProcessorTime - cpu);
    }

    private static Func<Task> Pushing(IDatabase database, IStoreDurability durability)
    {
        RedisKey key = NewName("raw");
        return async () =>
        {
            await database.ListRightPushAsync(key, Line);
            await durability.WaitAsync(CancellationToken.None);
        };
    }

    private static Func<Task> Appending(IEventLog log)
    {
        var key = new EventLogKey("live", NewName("append"));
        var version = 0L;
        return async () =>
        {
            var result = await log.AppendAsync(key, version, [Line], durable: true, CancellationToken.None);
            if (!result.IsAppended) throw new InvalidOperationException($"{key} is at {result.Version}, not at {version}");
            version = result.Version;
        };
    }

    private static Func<Task> Recording(IEventLog log)
    {
        var name = NewName("incident");
        var store = new IncidentStore(log, new EventLogKey("live", name), durable: true, new IncidentOptions().SnapshotEvery, NullLogger.Instance);
        var state = IncidentState.Empty;
        return async () =>
        {
            IncidentEvent next = state.Version == 0
                ? new IncidentReported { IncidentId = name, Kind = "waterlogging", AreaId = "changle", Source = "benchmark", Text = "water on the road" }
                : new FactAdded("0.35 m of water in the underpass; two cars have stalled and the road is closed");
            var stamp = new EntryStamp(TimeProvider.System.GetUtcNow(), "duty officer", string.Create(CultureInfo.InvariantCulture, $"command-{state.Version}"), "flood", "1.0.0");
            state = await store.AppendAsync(state, [next], stamp, CancellationToken.None) ?? throw new InvalidOperationException($"{name} has another writer");
        };
    }

    private static string NewName(string kind) => string.Create(CultureInfo.InvariantCulture, $"{kind}-{Interlocked.Increment(ref _logs)}");
}
