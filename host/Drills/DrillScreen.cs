using Haimen.Grains.Districts;
using Haimen.Grains.Drills;

namespace Haimen.Host.Drills;

internal static class DrillScreen
{
    public static Task<DrillReport> ShowAsync(DrillRun run, District district, bool silent, CancellationToken cancellationToken) =>
        run.RunAsync(
            progress =>
            {
                if (silent) return;
                foreach (var entry in progress.NewEntries) Console.WriteLine($"{entry.At:MM-dd HH:mm} {entry.Kind} {entry.Text.En}");
                if (progress.Elapsed.TotalMinutes % 60 == 0) Console.WriteLine($"== {progress.Elapsed.TotalHours} h, incidents {progress.Incidents.Length}, depth {progress.MaxDepthM:0.00} m in {progress.FloodedVillages} villages, sheltered {progress.Sheltered}, readings {progress.Readings}");
            },
            cancellationToken);

    public static void Summarise(DrillReport report, string[] files, string? hint)
    {
        Console.WriteLine($"{report.Scenario} seed {report.Seed}: {report.SimulatedSeconds / 3600} h in {report.WallSeconds} s; incidents {report.Incidents.Length}, orders {report.Orders.Length}, warnings {report.Warnings.Length}, evacuated {report.Evacuated}, sheltered {report.Sheltered}, shortfalls {report.Shortfalls.Length}, owned {report.FinalState.OwnedResources.Length}, open {report.FinalState.OpenIncidents.Length}");
        foreach (var e in report.Expectations) Console.WriteLine($"{(e.Met ? "met " : "MISS")} {e.TextEn} ({e.Actual})");
        Console.WriteLine($"logHash {report.LogHash}");
        if (hint is not null) Console.WriteLine(hint);
    }
}
