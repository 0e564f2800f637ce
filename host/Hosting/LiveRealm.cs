using Haimen.Grains.Clocks;
using Haimen.Grains.Realms;

namespace Haimen.Host.Hosting;

/// <summary>
/// Takes the live realm up again when the host starts: its clock shards load what is due, and with the first wakes the incidents
/// that were under way go on.
/// </summary>
internal sealed class LiveRealm(IGrainFactory grains, Readiness readiness) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.WhenAll(Enumerable.Range(0, Agenda.LiveShards).Select(
            shard => grains.GetGrain<IClockShardGrain>(RealmId.Live.Key($"clock-{shard}")).EnsureRunningAsync(stoppingToken)));
        readiness.LiveRealmRuns();
    }
}
