using Haimen.Grains.Realms;
using Haimen.Grains.Storage;

namespace Haimen.Grains.Incidents;

/// <summary>
/// All incidents of a realm, taken from the index that the store writes in one step with an incident's first event: after a crash it
/// cannot disagree with the logs. Only incidents keep an event log.
/// </summary>
/// <param name="log">The store.</param>
/// <param name="grains">The grain factory.</param>
public sealed class IncidentDirectory(IEventLog log, IGrainFactory grains)
{
    /// <summary>The incidents of a realm, closed ones included, by id. Loads each one.</summary>
    /// <param name="realm">The realm.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public async Task<IReadOnlyList<IncidentView>> ListAsync(RealmId realm, CancellationToken cancellationToken)
    {
        var keys = await log.ListAsync(realm.Value, cancellationToken);
        var views = new List<IncidentView>(keys.Count);
        foreach (var key in keys) views.Add(await grains.GetGrain<IIncidentGrain>(realm.Key(key.Id)).GetAsync(cancellationToken));
        return views;
    }
}
