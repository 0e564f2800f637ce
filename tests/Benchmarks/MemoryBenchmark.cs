using System.Diagnostics;
using Haimen.Benchmarks.Load;
using Haimen.Grains.Clocks;
using Haimen.Grains.Sensing;

namespace Haimen.Benchmarks;

/// <summary>Memory of an idle sensor beside that of a bare activation with the same key.</summary>
internal static class MemoryBenchmark
{
    private const int Count = 100_000;
    private const double Aim = 1.3;

    /// <summary>So many of each are activated first, that what is made once is not counted.</summary>
    private const int First = 1_000;

    private static readonly TimeSpan Step = TimeSpan.FromSeconds(1);

    public static async Task<Figure[]> RunAsync(CancellationToken cancellationToken)
    {
        await using var silo = await BenchmarkSilo.StartAsync((3 * Count) + First, false, cancellationToken);
        var driver = silo.Driver;
        var wake = new Wake { Target = driver.SensorGrains[0].GetGrainId(), Name = "nothing", Due = default };
        Func<int, Task> bare = async i => await driver.Bare.Report(i, new Reading(default, 0));
        Func<int, Task> woken = i => driver.SensorGrains[i].WakeAsync(wake, CancellationToken.None);
        Func<int, Task> asked = async i => await driver.SensorGrains[i].GetStatusAsync(CancellationToken.None);
        Func<int, Task> heard = async i => await driver.Sensors.Report(i, new Reading(TimeProvider.System.GetUtcNow(), silo.Sensors.Value(i)));
        foreach (var touch in (Func<int, Task>[])[bare, woken, asked, heard]) await TouchAsync(0, First, touch);

        var raw = await MeasureAsync(First, bare);
        var idle = await MeasureAsync(First, woken);
        var known = await MeasureAsync(First + Count, asked);
        var told = await MeasureAsync(First + (2 * Count), heard);
        return
        [
            Figure("an idle sensor", idle, raw, "activated and neither heard nor asked yet"),
            Figure("an idle sensor, asked for its status", known, raw, "its memory is loaded"),
            Figure("an idle sensor that has been heard", told, raw, "with its wake in the realm's agenda and what its area remembers of it, which are no part of a bare activation"),
        ];
    }

    private static Figure Figure(string name, Memory ours, Memory raw, string what) => new(
        name, "B", ours.HeapBytes, raw.HeapBytes, ours.HeapBytes / raw.HeapBytes, "≤ 1.3 × raw", ours.HeapBytes <= Aim * raw.HeapBytes,
        FormattableString.Invariant($"{what}. Managed heap of {Count} after a full collection, the store's pages left out; the process grew by {ours.ProcessBytes:#,0} B each, raw {raw.ProcessBytes:#,0} B."));

    private static async Task<Memory> MeasureAsync(int from, Func<int, Task> touch)
    {
        var before = Now();
        await TouchAsync(from, Count, touch);
        var after = Now();
        return new Memory((after.HeapBytes - before.HeapBytes) / Count, (after.ProcessBytes - before.ProcessBytes) / Count);
    }

    private static Task TouchAsync(int from, int count, Func<int, Task> touch) => Parallel.ForAsync(
        from, from + count, new ParallelOptions { MaxDegreeOfParallelism = LoadRound.CallsUnderWay }, async (i, _) => await touch(i));

    private static Memory Now()
    {
        for (var i = 0; i < 2; i++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }

        using var process = Process.GetCurrentProcess();
        var heap = GC.GetGCMemoryInfo(GCKind.FullBlocking);
        var pinned = heap.GenerationInfo[^1].SizeAfterBytes;
        return new Memory(heap.HeapSizeBytes - pinned, process.WorkingSet64);
    }

    private readonly record struct Memory(double HeapBytes, double ProcessBytes);
}
