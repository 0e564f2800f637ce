using System.Diagnostics;
using Haimen.Benchmarks.Load;
using Haimen.Grains.Domains;
using Haimen.Grains.Sensing;
using Haimen.Host.Plugins;
using Microsoft.Extensions.Logging.Abstractions;

namespace Haimen.Benchmarks;

/// <summary>
/// What a reading feels of a hundred swaps of the domain that grades it. Readings come at a fixed pace and are timed from when they
/// were due, so that one that had to wait counts its wait; the usual time is that of the same pace without swaps, in the same run.
/// </summary>
internal static class SwapsBenchmark
{
    private const int Sensors = 10_000;
    private const int ReadingsPerSecond = 10_000;
    private const int Swaps = 100;
    private const double Aim = 10;

    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(5);

    public static async Task<Figure[]> RunAsync(CancellationToken cancellationToken)
    {
        await using var silo = await BenchmarkSilo.StartAsync(Sensors, false, cancellationToken);
        var driver = silo.Driver;
        await driver.SweepAsync(driver.Sensors, Sensors, TimeSpan.FromSeconds(1));
        var start = TimeProvider.System.GetUtcNow() - LoadRound.Span;

        // Once to warm up: the first swaps compile what every swap runs.
        await PaceAsync(silo, start, token => SwapAsync(silo, 3, token), cancellationToken);
        var usual = await PaceAsync(silo, start, token => Task.Delay(Usual, token), cancellationToken);
        var contexts = new List<WeakReference>();
        var swapped = await PaceAsync(silo, start, async token => contexts.AddRange(await SwapAsync(silo, Swaps, token)), cancellationToken);
        var behind = await BehindAsync(silo, start, cancellationToken);
        var alive = await CollectAsync(contexts, cancellationToken);

        var (ours, raw) = (Percentile(swapped.Microseconds, 0.99), Percentile(usual.Microseconds, 0.99));
        var lost = swapped.Failed + usual.Failed + behind;
        return
        [
            new Figure(
                $"p99 of a graded reading during {Swaps} swaps", "µs", ours, raw, ours / raw, "≤ 10 × usual", ours / raw <= Aim,
                FormattableString.Invariant($"{ReadingsPerSecond} readings/s over {Sensors} sensors; the flood domain loaded, bound, probed and swapped {Swaps} times in {swapped.Elapsed.TotalSeconds:0.0} s. Raw is the same pace without swaps. p50 {Percentile(swapped.Microseconds, 0.5):0} µs beside {Percentile(usual.Microseconds, 0.5):0} µs.")),
            new Figure(
                "readings lost or failed meanwhile", "readings", lost, null, null, "0", lost == 0,
                FormattableString.Invariant($"of {swapped.Microseconds.Length + usual.Microseconds.Length}; each sensor was asked for its last afterwards. {alive} of {contexts.Count} old load contexts were left in memory.")),
        ];
    }

    /// <summary>Swaps the flood domain for itself, each time from files, through all that a new version goes through; gives the contexts of those that left.</summary>
    private static async Task<List<WeakReference>> SwapAsync(BenchmarkSilo silo, int swaps, CancellationToken cancellationToken)
    {
        var catalog = (DomainCatalog)silo.Services.GetRequiredService<IDomainCatalog>();
        var slot = catalog.Find("flood")!;
        var folder = Path.Combine(PluginFolder.Default, "Flood");
        var manifest = PluginManifest.Read(folder);
        var contexts = new List<WeakReference>();
        var threads = catalog.CreateThreads("swaps");
        for (var i = 0; i < swaps; i++)
        {
            var bound = await Task.Run(() => PluginBinding.Bind(folder, manifest, catalog.Limits, NullLogger.Instance, cancellationToken), cancellationToken);
            if (bound.Refusal is { } refusal) throw new InvalidOperationException($"swap {i} was refused: {refusal}");
            if (await PluginProbe.RunAsync(bound.Version!, threads, catalog.Limits) is { } probed) throw new InvalidOperationException($"swap {i} did not pass its probe: {probed}");
            slot.Swap(bound.Version!, "benchmark");
            slot.ReleaseStandby();
            contexts.Add(bound.Context!);
        }

        catalog.Remove(threads);
        // The last one serves.
        contexts.RemoveAt(contexts.Count - 1);
        return contexts;
    }

    /// <summary>Sends readings at the pace for as long as something else goes on.</summary>
    private static async Task<Paced> PaceAsync(BenchmarkSilo silo, DateTimeOffset start, Func<CancellationToken, Task> meanwhile, CancellationToken cancellationToken)
    {
        var driver = silo.Driver;
        var calls = new List<Task<double>>();
        var began = Stopwatch.GetTimestamp();
        var other = meanwhile(cancellationToken);
        using var timer = new PeriodicTimer(Tick);
        var sent = 0;
        while (!other.IsCompleted && await timer.WaitForNextTickAsync(cancellationToken))
        {
            var due = (int)(Stopwatch.GetElapsedTime(began).TotalSeconds * ReadingsPerSecond);
            for (; sent < due; sent++)
            {
                var sensor = sent % Sensors;
                var at = start + TimeSpan.FromSeconds(driver.Sensors.Taken[sensor]++);
                calls.Add(TimeAsync(driver.SensorGrains[sensor], new Reading(at, silo.Sensors.Value(sensor)), began + (long)((double)sent / ReadingsPerSecond * Stopwatch.Frequency)));
            }
        }

        await other;
        var elapsed = Stopwatch.GetElapsedTime(began);
        var times = await Task.WhenAll(calls);
        return new Paced([.. times.Where(double.IsFinite).Order()], times.Count(x => !double.IsFinite(x)), elapsed);
    }

    /// <summary>Microseconds from when a reading was due; infinite where it was not accepted.</summary>
    private static async Task<double> TimeAsync(ISensorGrain sensor, Reading reading, long due)
    {
        try
        {
            var outcome = await sensor.ReportAsync(reading);
            return outcome == ReadingOutcome.Accepted ? Stopwatch.GetElapsedTime(due).TotalMicroseconds : double.PositiveInfinity;
        }
#pragma warning disable CA1031 // Whatever failed, the reading is lost; that is what is counted.
        catch (Exception)
#pragma warning restore CA1031
        {
            return double.PositiveInfinity;
        }
    }

    /// <summary>How many sensors do not have the last reading that they were sent.</summary>
    private static async Task<int> BehindAsync(BenchmarkSilo silo, DateTimeOffset start, CancellationToken cancellationToken)
    {
        var behind = 0;
        for (var i = 0; i < Sensors; i++)
        {
            var status = await silo.Driver.SensorGrains[i].GetStatusAsync(cancellationToken);
            if (status.Latest?.At != start + TimeSpan.FromSeconds(silo.Driver.Sensors.Taken[i] - 1)) behind++;
        }

        return behind;
    }

    private static async Task<int> CollectAsync(List<WeakReference> contexts, CancellationToken cancellationToken)
    {
        for (var i = 0; i < 100 && contexts.Exists(x => x.IsAlive); i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            await Task.Delay(50, cancellationToken);
        }

        return contexts.Count(x => x.IsAlive);
    }

    private static double Percentile(double[] sorted, double share) => sorted[(int)Math.Min(sorted.Length - 1, share * sorted.Length)];

    private sealed record Paced(double[] Microseconds, int Failed, TimeSpan Elapsed);
}
