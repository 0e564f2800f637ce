namespace Haimen.Grains.Storage;

/// <summary>
/// Append-only logs, one per <see cref="EventLogKey"/>. The version of a log is the number of its entries; an append
/// names the version it was decided on, so of two writers on one version exactly one succeeds.
/// </summary>
/// <remarks>
/// A call that fails or is cancelled after it was sent has an unknown outcome: read the log again before deciding anew.
/// Store failures surface as the store client's exceptions; a write that cannot be made durable is never acknowledged.
/// </remarks>
public interface IEventLog
{
    /// <summary>The most entries one append takes; a longer one is a fault of the caller.</summary>
    const int MaxEntriesPerAppend = 1_000;

    /// <summary>The most entries one page holds.</summary>
    const int PageSize = 512;

    /// <summary>The largest snapshot, in bytes: a write must fit a page of the store's own log.</summary>
    const int MaxSnapshotBytes = 8 * 1024 * 1024;

    /// <summary>Reads up to <see cref="PageSize"/> entries after <paramref name="fromVersion"/>; an unknown log is an empty one.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="fromVersion"/> is negative.</exception>
    Task<EventLogPage> ReadAsync(EventLogKey key, long fromVersion, CancellationToken cancellationToken);

    /// <summary>
    /// Appends all <paramref name="entries"/> if the log has exactly <paramref name="expectedVersion"/> entries, else none.
    /// </summary>
    /// <param name="key">The log.</param>
    /// <param name="expectedVersion">The number of entries the caller decided on; 0 begins a log.</param>
    /// <param name="entries">One line of canonical JSON each, already hash-chained by the caller; 1 to <see cref="MaxEntriesPerAppend"/>.</param>
    /// <param name="durable">Whether to answer only when the entries would survive a crash; <c>false</c> for what can be run again.</param>
    /// <param name="cancellationToken">Stops waiting; the append may have happened.</param>
    /// <exception cref="ArgumentOutOfRangeException">The version is negative, or there are too few or too many entries.</exception>
    /// <exception cref="ArgumentException">An entry holds a line break.</exception>
    Task<AppendResult> AppendAsync(
        EventLogKey key, long expectedVersion, IReadOnlyList<string> entries, bool durable, CancellationToken cancellationToken);

    /// <summary>
    /// Saves a state reached at <paramref name="version"/>, unless a newer one is already saved. Not waited for: a
    /// snapshot lost in a crash only makes the next replay longer.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The version is below 1 or the state is larger than <see cref="MaxSnapshotBytes"/>.</exception>
    Task SaveSnapshotAsync(EventLogKey key, long version, byte[] state, CancellationToken cancellationToken);

    /// <summary>
    /// Reads the newest saved state, or <c>null</c> where there is none.
    /// </summary>
    Task<EventLogSnapshot?> ReadSnapshotAsync(EventLogKey key, CancellationToken cancellationToken);

    /// <summary>Lists the logs of a realm, ordered by id (ordinal). Read from an index written with each log's first entry.</summary>
    Task<IReadOnlyList<EventLogKey>> ListAsync(string realm, CancellationToken cancellationToken);

    /// <summary>Deletes the logs, snapshots and index of a drill or a fork, so that it can be run again under the same name.</summary>
    /// <exception cref="ArgumentException">The realm is neither: a live log is never deleted.</exception>
    Task DeleteRealmAsync(string realm, CancellationToken cancellationToken);
}
