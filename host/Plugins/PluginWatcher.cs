using Haimen.Grains.Incidents;
using Haimen.Grains.Realms;

namespace Haimen.Host.Plugins;

/// <summary>Looks after the plugins while the host runs, and ends the pins of incidents that have closed.</summary>
internal sealed partial class PluginWatcher(PluginLife life, IGrainFactory grains, ILogger<PluginWatcher> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(life.LookEvery);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await life.LookAsync(stoppingToken);
                await UnpinClosedAsync(stoppingToken);
            }
#pragma warning disable CA1031 // Whatever is wrong with a folder today, the next look comes.
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                LogFailed(e);
            }
        }
    }

    private async Task UnpinClosedAsync(CancellationToken cancellationToken)
    {
        foreach (var slot in life.Catalog.All)
        {
            foreach (var pin in slot.Pins.Where(x => x.IncidentId is not null))
            {
                var incident = await grains.GetGrain<IIncidentGrain>(RealmId.Live.Key(pin.IncidentId!)).GetAsync(cancellationToken);
                if (incident.Stage == IncidentStage.Closed) await life.UnpinAsync(slot.Id, pin.AreaId, cancellationToken);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "The plugins could not be looked after; it is tried again")]
    private partial void LogFailed(Exception exception);
}
