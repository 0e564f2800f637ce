using System.Text.Json;
using Haimen.Grains.Incidents.Events;
using Haimen.Grains.Incidents.Log;
using Haimen.Grains.Incidents.State;
using Haimen.Grains.Storage;
using Microsoft.Extensions.Logging;

namespace Haimen.Grains.Incidents;

/// <summary>One incident's log and snapshots.</summary>
/// <param name="log">The store.</param>
/// <param name="key">The incident.</param>
/// <param name="durable">Whether an append is answered only once it would survive a crash; a drill or a fork can be run again.</param>
/// <param name="snapshotEvery">Entries between two snapshots.</param>
/// <param name="logger">Where trouble with a snapshot is told: it only makes loading longer.</param>
internal sealed partial class IncidentStore(IEventLog log, EventLogKey key, bool durable, int snapshotEvery, ILogger logger)
{
    private long _snapshotAt;

    /// <summary>The state: from the latest snapshot where it fits the log, and the entries after it, each checked.</summary>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="LogCorruptException">An entry is not what it should be.</exception>
    public async Task<IncidentState> LoadAsync(CancellationToken cancellationToken)
    {
        var state = await FromSnapshotAsync(cancellationToken) ?? IncidentState.Empty;
        _snapshotAt = state.Version;
        return await ReplayAsync(log, key, state, long.MaxValue, cancellationToken);
    }

    /// <summary>Writes events and gives the state after them; null where another writer was first.</summary>
    /// <param name="state">The state they were decided on.</param>
    /// <param name="events">The events.</param>
    /// <param name="stamp">Who, when, why.</param>
    /// <param name="cancellationToken">Cancels the wait; the outcome is then unknown.</param>
    public async Task<IncidentState?> AppendAsync(
        IncidentState state, IReadOnlyList<IncidentEvent> events, EntryStamp stamp, CancellationToken cancellationToken)
    {
        var entries = IncidentLog.Seal(state.Version, state.Hash, events, stamp);
        var result = await log.AppendAsync(key, state.Version, [.. entries.Select(e => e.Line)], durable, cancellationToken);
        if (!result.IsAppended) return null;
        foreach (var entry in entries) state = IncidentReducer.Apply(state, entry.Entry);
        if (state.Version - _snapshotAt >= snapshotEvery) await SaveAsync(state, cancellationToken);
        return state;
    }

    /// <summary>Replays a log from a state up to a version, checking each entry.</summary>
    /// <param name="log">The store.</param>
    /// <param name="key">The incident.</param>
    /// <param name="state">Where to begin.</param>
    /// <param name="until">The last version to apply.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public static async Task<IncidentState> ReplayAsync(
        IEventLog log, EventLogKey key, IncidentState state, long until, CancellationToken cancellationToken)
    {
        for (var more = true; more && state.Version < until;)
        {
            var page = await log.ReadAsync(key, state.Version, cancellationToken);
            foreach (var line in page.Entries)
            {
                if (state.Version >= until) break;
                state = IncidentReducer.Apply(state, IncidentLog.Open(line, state.Version + 1, state.Hash));
            }

            more = page.HasMore;
        }

        return state;
    }

    private async Task<IncidentState?> FromSnapshotAsync(CancellationToken cancellationToken)
    {
        var snapshot = await log.ReadSnapshotAsync(key, cancellationToken);
        if (snapshot is null) return null;
        try
        {
            var state = JsonSerializer.Deserialize(snapshot.State, IncidentJson.Default.IncidentState);
            var page = await log.ReadAsync(key, snapshot.Version - 1, cancellationToken);
            // The entry that the snapshot was made at must be in the log with the same hash, else the snapshot is of another log.
            if (state is not null && state.Version == snapshot.Version && page.Entries.Count > 0
                && page.Entries[0].EndsWith($"\"hash\":\"{state.Hash}\"}}", StringComparison.Ordinal))
                return state;
            LogForeignSnapshot(key, snapshot.Version);
        }
        catch (JsonException exception)
        {
            LogUnreadableSnapshot(exception, key, snapshot.Version);
        }

        return null;
    }

    private async Task SaveAsync(IncidentState state, CancellationToken cancellationToken)
    {
        _snapshotAt = state.Version;
        try
        {
            await log.SaveSnapshotAsync(key, state.Version, JsonSerializer.SerializeToUtf8Bytes(state, IncidentJson.Default.IncidentState), cancellationToken);
        }
#pragma warning disable CA1031 // The events are written; without the snapshot the next load only takes longer.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogNotSaved(exception, key, state.Version);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Incident {Incident}: its snapshot at {Version} does not fit its log and is passed over")]
    private partial void LogForeignSnapshot(EventLogKey incident, long version);

    [LoggerMessage(LogLevel.Warning, "Incident {Incident}: its snapshot at {Version} cannot be read and is passed over")]
    private partial void LogUnreadableSnapshot(Exception exception, EventLogKey incident, long version);

    [LoggerMessage(LogLevel.Warning, "Incident {Incident}: no snapshot could be saved at {Version}")]
    private partial void LogNotSaved(Exception exception, EventLogKey incident, long version);
}
