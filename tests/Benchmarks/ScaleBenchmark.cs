using Haimen.Benchmarks.Load;

namespace Haimen.Benchmarks;

/// <summary>What a reading costs at more and more sensors, beside a call to as many bare grains.</summary>
internal static class ScaleBenchmark
{
    private const int BatchSize = 100;
    private const double Aim = 1.1;

    private static readonly int[] Counts = [1_000, 100_000, 1_000_000];

    /// <summary>Short, that a day's worth of readings lasts even where a thousand sensors are sent batches.</summary>
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(0.1);

    public static async Task<Figure[]> RunAsync(BenchmarkOptions options, CancellationToken cancellationToken)
    {
        int[] counts = [.. Counts.Where(x => x <= options.LargestScale)];
        await using var silo = await BenchmarkSilo.StartAsync(counts[^1], false, cancellationToken);
        var driver = silo.Driver;
        var figures = new List<Figure>();
        var single = new List<Comparison>();
        var batches = new List<Comparison>();
        foreach (var count in counts)
        {
            // Again for those that are active already: one more reading each.
            var bare = await driver.SweepAsync(driver.Bare, count, Step);
            var ours = await driver.SweepAsync(driver.Sensors, count, Step);
            single.Add(await MeasureAsync(driver, count, 1, options));
            figures.Add(Figure($"cost of a reading, {count:#,0} sensors", single[^1], FormattableString.Invariant(
                $"The first reading of each, with its activation: {ours.Elapsed.TotalSeconds:0.0} s, bare {bare.Elapsed.TotalSeconds:0.0} s.")));
            batches.Add(await MeasureAsync(driver, count, BatchSize, options));
            figures.Add(Figure($"the same, batches of {BatchSize}", batches[^1], ""));
        }

        // A part of the way says nothing of the whole.
        if (counts.Length < Counts.Length) return [.. figures];
        figures.Add(Growth("growth of the cost, one per call", single));
        figures.Add(Growth($"growth of the cost, batches of {BatchSize}", batches));
        return [.. figures];
    }

    private static Task<Comparison> MeasureAsync(LoadDriver driver, int count, int batch, BenchmarkOptions options)
    {
        var length = batch == 1 ? options.Round : TimeSpan.FromSeconds(Math.Min(1, options.Round.TotalSeconds));
        return Comparison.MeasureAsync(
            options.Rounds,
            () => driver.RunAsync(driver.Sensors, count, batch, Step, length),
            () => driver.RunAsync(driver.Bare, count, batch, Step, length));
    }

    private static Figure Figure(string name, Comparison x, string note) => new(
        name, "µs", x.OursCpuMicroseconds, x.RawCpuMicroseconds, x.CpuRatio,
        Note: FormattableString.Invariant($"Processor time of the whole process a reading, sensors drawn uniformly. {x.OursPerSecond:#,0}/s, raw {x.RawPerSecond:#,0}/s. {note}"));

    private static Figure Growth(string name, List<Comparison> x)
    {
        var ours = x[^1].OursCpuMicroseconds / x[0].OursCpuMicroseconds;
        var raw = x[^1].RawCpuMicroseconds / x[0].RawCpuMicroseconds;
        return new Figure(
            name, "×", ours, raw, ours / raw, "≤ 1.1 ×", ours <= Aim,
            FormattableString.Invariant($"from the first count to the last. What a sensor adds to a bare call grows from {Added(x[0]):0.000} to {Added(x[^1]):0.000} µs."));
    }

    private static double Added(Comparison x) => x.OursCpuMicroseconds - x.RawCpuMicroseconds;
}
