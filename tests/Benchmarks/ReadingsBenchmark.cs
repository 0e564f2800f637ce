using Haimen.Benchmarks.Load;

namespace Haimen.Benchmarks;

/// <summary>Evaluated readings a second beside calls to a bare grain.</summary>
internal static class ReadingsBenchmark
{
    private const int Sensors = 10_000;
    private const int SensorsInBatches = 50_000;
    private const int SensorsOfSeedPace = 50_000;
    private const int BatchSize = 100;
    private const double BatchAim = 1_000_000;

    /// <summary>So near that a notice to the area is rare.</summary>
    private static readonly TimeSpan SecondApart = TimeSpan.FromSeconds(1);

    /// <summary>As the sensors of the seeds report.</summary>
    private static readonly TimeSpan SeedPace = TimeSpan.FromMinutes(5);

    public static async Task<Figure[]> OnePerCallAsync(BenchmarkOptions options, CancellationToken cancellationToken)
    {
        var comparison = await CompareAsync(Sensors, false, 1, SecondApart, options, cancellationToken);
        var seedPace = await CompareAsync(SensorsOfSeedPace, true, 1, SeedPace, options, cancellationToken);
        return
        [
            new Figure(
                "evaluated readings, one per call", "1/s", comparison.OursPerSecond, comparison.RawPerSecond, comparison.Ratio, "≥ 0.5 × raw", comparison.Ratio >= 0.5,
                $"{Sensors} sensors, a reading a second from each, called from {LoadRound.Lanes} grains in the silo with {LoadRound.CallsUnderWay} calls under way each; a call to a bare grain from the same. {Cpu(comparison)}"),
            new Figure(
                "the same, five minutes apart, rain gauges too", "1/s", seedPace.OursPerSecond, seedPace.RawPerSecond, seedPace.Ratio,
                Note: $"as the sensors of the seeds report: nearly every reading tells the area, and a rain gauge writes its window with it. {Cpu(seedPace)}"),
        ];
    }

    public static async Task<Figure[]> InBatchesAsync(BenchmarkOptions options, CancellationToken cancellationToken)
    {
        var comparison = await CompareAsync(SensorsInBatches, false, BatchSize, SecondApart, options, cancellationToken);
        return
        [
            new Figure(
                $"evaluated readings, batches of {BatchSize}", "1/s", comparison.OursPerSecond, comparison.RawPerSecond, comparison.Ratio, "≥ 1,000,000/s", comparison.OursPerSecond >= BatchAim,
                $"{SensorsInBatches} sensors, {Environment.ProcessorCount} cores. The bare grain does not look at the readings it is sent. {Cpu(comparison)}"),
        ];
    }

    private static async Task<Comparison> CompareAsync(
        int sensors, bool withRain, int batch, TimeSpan step, BenchmarkOptions options, CancellationToken cancellationToken)
    {
        await using var silo = await BenchmarkSilo.StartAsync(sensors, withRain, cancellationToken);
        var driver = silo.Driver;
        await driver.SweepAsync(driver.Bare, sensors, step);
        await driver.SweepAsync(driver.Sensors, sensors, step);
        return await Comparison.MeasureAsync(
            options.Rounds,
            () => driver.RunAsync(driver.Sensors, sensors, batch, step, options.Round),
            () => driver.RunAsync(driver.Bare, sensors, batch, step, options.Round));
    }

    private static string Cpu(Comparison x) =>
        FormattableString.Invariant($"Processor time a reading: {x.OursCpuMicroseconds:0.000} µs, raw {x.RawCpuMicroseconds:0.000} µs.");
}
