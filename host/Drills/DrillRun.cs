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

    /// <summary>The drill's conductor.</summary>
    public IDrillGrain Conductor => Grains.GetGrain<IDrillGrain>(Realm.Key("drill"));

    /// <summary>Runs it at one speed.</summary>
    /// <param name="watch">Told how it stands after each step.</param>
    /// <param name="cancellationToken">Stops it between two steps.</param>
    public Task<DrillReport> RunAsync(Action<DrillProgress> watch, CancellationToken cancellationToken) =>
        RunAsync(new DrillPace(Speed, TimeProvider.System).WaitAsync, watch, cancellationToken);

    /// <summary>Runs it as fast as someone says meanwhile; where they end it early, the report tells how far it came.</summary>
    /// <param name="next">Waits until the next step is due, told the simulated time so far; false where there is to be none. Between two steps and nowhere else others may act.</param>
    /// <param name="watch">Told how it stands after each step.</param>
    /// <param name="cancellationToken">Stops it between two steps, without a report.</param>
    public async Task<DrillReport> RunAsync(Func<TimeSpan, CancellationToken, Task<bool>> next, Action<DrillProgress> watch, CancellationToken cancellationToken)
    {
        var conductor = Conductor;
        var started = Stopwatch.GetTimestamp();
        await conductor.StartAsync(Scenario, Seed, cancellationToken);
        DrillProgress? progress = null;
        while (progress is null || progress.Elapsed < progress.Total)
        {
            if (!await next(progress?.Elapsed ?? TimeSpan.Zero, cancellationToken)) break;
            progress = await conductor.AdvanceAsync(cancellationToken);
            watch(progress);
        }

        var report = await conductor.ReportAsync(cancellationToken);
        return report with { WallSeconds = Math.Round(Stopwatch.GetElapsedTime(started).TotalSeconds, 3) };
    }
}
