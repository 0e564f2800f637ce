using Haimen.Grains.Clocks;
using Haimen.Grains.Realms;

namespace Haimen.Host.Hosting;

/// <summary>
/// Takes the live realm up when the host starts, and again when another host has died: its clock shards load what is due, and with
/// the first wakes the incidents that were under way go on.
/// </summary>
internal sealed partial class LiveRealm(IGrainFactory grains, Readiness readiness, ILogger<LiveRealm> logger) : BackgroundService
{
    /// <summary>How often it looks that each shard runs somewhere: a shard's reminder alone would leave a dead host's wakes for a minute.</summary>
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period);
        var failed = false;
        do
        {
            try
            {
                await Task.WhenAll(Enumerable.Range(0, Agenda.LiveShards).Select(
                    shard => grains.GetGrain<IClockShardGrain>(RealmId.Live.Key($"clock-{shard}")).EnsureRunningAsync(stoppingToken)));
                readiness.LiveRealmRuns();
                failed = false;
            }
#pragma warning disable CA1031 // A host that has just died may still be asked for its shards; a little later it is not.
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                if (!failed) LogNotRunning(e);
                failed = true;
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Warning, "A part of the live realm's clock cannot be reached; it is tried until it can")]
    private partial void LogNotRunning(Exception exception);
}
