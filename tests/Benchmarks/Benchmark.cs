using System.Diagnostics;
using System.Text.Json;

namespace Haimen.Benchmarks;

/// <summary>Runs figures and prints them.</summary>
internal static class Benchmark
{
    public const string All = "all";

    public static readonly string[] Names = ["readings", "batches", "events", "memory", "scale", "dispatch", "plans", "wire", "swaps", "feed"];

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Runs one figure here, or all, each in a process of its own, so that none is measured in the heap that another left.</summary>
    public static async Task<int> RunAsync(string name, BenchmarkOptions options, string? jsonFile, CancellationToken cancellationToken)
    {
        var figures = name == All ? await RunAllAsync(options, cancellationToken) : await RunOneAsync(name, options, cancellationToken);
        if (name == All || Environment.GetEnvironmentVariable(InChild) is null) FigureTable.Print(figures);
        if (jsonFile is not null) await File.WriteAllTextAsync(jsonFile, JsonSerializer.Serialize(figures, Json), cancellationToken);
        return 0;
    }

    private const string InChild = "HAIMEN_BENCHMARK_CHILD";

    private static Task<Figure[]> RunOneAsync(string name, BenchmarkOptions options, CancellationToken cancellationToken) => name switch
    {
        "readings" => ReadingsBenchmark.OnePerCallAsync(options, cancellationToken),
        "batches" => ReadingsBenchmark.InBatchesAsync(options, cancellationToken),
        "events" => EventsBenchmark.RunAsync(options, cancellationToken),
        "memory" => MemoryBenchmark.RunAsync(cancellationToken),
        "scale" => ScaleBenchmark.RunAsync(options, cancellationToken),
        "plans" => PlansBenchmark.RunAsync(),
        "wire" => WireBenchmark.RunAsync(options, cancellationToken),
        "swaps" => SwapsBenchmark.RunAsync(cancellationToken),
        "feed" => FeedBenchmark.RunAsync(cancellationToken),
        "dispatch" => DispatchBenchmark.RunAsync(options, cancellationToken),
        _ => throw new ArgumentException($"no figure is called '{name}'", nameof(name)),
    };

    private static async Task<Figure[]> RunAllAsync(BenchmarkOptions options, CancellationToken cancellationToken)
    {
        var figures = new List<Figure>();
        var file = Path.GetTempFileName();
        try
        {
            foreach (var name in Names)
            {
                using var child = Process.Start(Child(name, options, file))!;
                await child.WaitForExitAsync(cancellationToken);
                if (child.ExitCode != 0) throw new InvalidOperationException($"the figures of {name} could not be measured");
                figures.AddRange(JsonSerializer.Deserialize<Figure[]>(await File.ReadAllTextAsync(file, cancellationToken), Json)!);
            }
        }
        finally
        {
            File.Delete(file);
        }

        return [.. figures];
    }

    private static ProcessStartInfo Child(string name, BenchmarkOptions options, string file)
    {
        FormattableString[] arguments =
        [
            $"{name}", $"--seconds", $"{options.Round.TotalSeconds}", $"--rounds", $"{options.Rounds}", $"--largest", $"{options.LargestScale}", $"--json", $"{file}",
        ];
        return new ProcessStartInfo(Environment.ProcessPath!, arguments.Select(FormattableString.Invariant)) { Environment = { [InChild] = "1" } };
    }
}
