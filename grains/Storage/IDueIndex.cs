namespace Haimen.Grains.Storage;

/// <summary>
/// Durable wake-ups, kept by shard: an actor writes here when it is next due, and the shard's clock wakes it. A shard
/// key has the form <c>realm/shard</c>. A change is durable when its call returns, except in drills and forks.
/// </summary>
/// <remarks>
/// A shard has one keeper, the one that took it last. Were two to change it, the one that comes late would store wake-ups that the
/// other never loads, or take away those that the other has just moved: they would be lost.
/// </remarks>
public interface IDueIndex
{
    /// <summary>Makes the caller the shard's keeper, and gives it all that any keeper before it has stored.</summary>
    Task<DueShard> TakeAsync(string shardKey, CancellationToken cancellationToken);

    /// <summary>
    /// Applies all of it in one step: takes members away, then adds wake-ups or moves those that members already have. A member that is
    /// not there is no error.
    /// </summary>
    /// <exception cref="DueShardTakenException">The keeper is no longer the shard's; nothing was changed.</exception>
    Task ApplyAsync(
        string shardKey, long keeper, IReadOnlyList<DueEntry> upserts, IReadOnlyList<string> removals, CancellationToken cancellationToken);

    /// <summary>Reads a shard's wake-ups, ordered by time and, within one instant, by member (ordinal).</summary>
    Task<IReadOnlyList<DueEntry>> LoadAsync(string shardKey, CancellationToken cancellationToken);
}
