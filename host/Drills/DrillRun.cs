using System.Diagnostics;
using Haimen.Grains.Drills;
using Haimen.Grains.Realms;

namespace Haimen.Host.Drills;

/// <summary>Runs one drill to its end in a silo that is up: it paces the conductor, which itself never sleeps.</summary>
/// <param name="Grains">The silo's actors.</param>
/// <param name="Realm">The drill's own realm.</param>
/// <param name="Scenario">The scenario.</param>
/// <param name="Seed">The random seed.</param>
/// <param name="Speed">Simulated seconds per second; infinite for as fast as it goes.</param>
internal sealed record DrillRun(IGrainFactory Grains, RealmId Realm, DrillScenario Scenario, ulong Seed, double Speed)
{
    /// <summary>A realm for one run; the name says which scenario and seed, and no two runs share one.</summary>
    public static RealmId NewRealm(DrillScenario scenario, ulong seed) =>
        new(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"drill-{scenario.Id}-{seed}-{DateTimeOffset.UtcNow:yyyyMMddHHmmssfff}"));

    /// <summary>Runs it.</summary>
    /// <param name="watch">Told how it stands after each step.</param>
    /// <param name="cancellationToken">Stops it between two steps.</param>
    public async Task<DrillReport> RunAsync(Action<DrillProgress> watch, CancellationToken cancellationToken)
    {
        var conductor = Grains.GetGrain<IDrillGrain>(Realm.Key("drill"));
        var started = Stopwatch.GetTimestamp();
        await conductor.StartAsync(Scenario, Seed, cancellationToken);
        DrillProgress progress;
        do
        {
            progress = await conductor.AdvanceAsync(cancellationToken);
            watch(progress);
            await PaceAsync(progress.Elapsed, started, cancellationToken);
        }
        while (progress.Elapsed < progress.Total);
        var report = await conductor.ReportAsync(cancellationToken);
        return report with { WallSeconds = Math.Round(Stopwatch.GetElapsedTime(started).TotalSeconds, 3) };
    }

    private async Task PaceAsync(TimeSpan simulated, long started, CancellationToken cancellationToken)
    {
        if (double.IsInfinity(Speed)) return;
        var ahead = (simulated / Speed) - Stopwatch.GetElapsedTime(started);
        if (ahead > TimeSpan.Zero) await Task.Delay(ahead, cancellationToken);
    }
}
