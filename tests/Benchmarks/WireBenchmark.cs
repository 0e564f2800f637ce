using System.Diagnostics;
using Haimen.Hazards;
using Haimen.Hazards.Sensing;
using Haimen.Host.Plugins;
using Haimen.Host.Plugins.OutOfProcess;
using Microsoft.Extensions.Logging.Abstractions;

namespace Haimen.Benchmarks;

/// <summary>What it costs to ask a domain in a process of its own: the flood domain's grade of a river stage and its plan, beside the same here.</summary>
internal static class WireBenchmark
{
    public static async Task<Figure[]> RunAsync(BenchmarkOptions options, CancellationToken cancellationToken)
    {
        var folder = Path.Combine(PluginFolder.Default, "Flood");
        var here = PluginLoader.Load(folder).Domain;
        await using var child = await DomainProcess.StartAsync(
            new DomainProcessOptions
            {
                Command = ["dotnet", Path.Combine(AppContext.BaseDirectory, "haimen.dll"), "plugin", "serve", ".", "--socket", "{socket}"],
                Folder = folder,
            },
            TimeProvider.System, NullLogger.Instance, cancellationToken);
        return
        [
            Beside("grade of a reading over the wire", options, here, child.Domain, Grade),
            Beside("plan over the wire", options, here, child.Domain, x => x.PlanFor("waterlogging", HazardGrade.Orange)),
        ];
    }

    private static void Grade(IHazardDomain domain)
    {
        var reading = new TimedValue(DateTimeOffset.UnixEpoch, 3.1);
        domain.GraderFor("river-stage").Grade(new SensorWindow(new(in reading)), [2.65, 3.0, 3.4], HazardGrade.Normal);
    }

    private static Figure Beside(string name, BenchmarkOptions options, IHazardDomain here, IHazardDomain there, Action<IHazardDomain> call)
    {
        var rounds = Enumerable.Range(0, options.Rounds + 1)
            .Select(_ => (There: MicrosecondsEach(options.Round, () => call(there)), Here: MicrosecondsEach(options.Round, () => call(here))))
            .Skip(1).OrderBy(x => x.There / x.Here).ToArray();
        var median = rounds[rounds.Length / 2];
        return new Figure(name, "µs a call", median.There, median.Here, median.There / median.Here, Note: "one caller; raw is the same domain in this process");
    }

    private static double MicrosecondsEach(TimeSpan round, Action call)
    {
        var start = Stopwatch.GetTimestamp();
        var calls = 0;
        do
        {
            for (var i = 0; i < 10; i++) call();
            calls += 10;
        }
        while (Stopwatch.GetElapsedTime(start) < round);
        return Stopwatch.GetElapsedTime(start).TotalMicroseconds / calls;
    }
}
