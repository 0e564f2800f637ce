namespace Haimen.Grains.Storage;

/// <summary>
/// Durable wake-ups, kept by shard: an actor writes here when it is next due, and the shard's clock wakes it. A shard
/// key has the form <c>realm/shard</c>. A change is durable when its call returns, except in drills and forks.
/// </summary>
public interface IDueIndex
{
    /// <summary>Adds a wake-up, or moves the one the member already has.</summary>
    Task UpsertAsync(string shardKey, string member, DateTimeOffset due, CancellationToken cancellationToken);

    /// <summary>Removes a member's wake-up; one that is not there is no error.</summary>
    Task RemoveAsync(string shardKey, string member, CancellationToken cancellationToken);

    /// <summary>
    /// Applies all of it in one round trip and one transaction. A member both removed and upserted ends up upserted.
    /// </summary>
    Task ApplyAsync(
        string shardKey, IReadOnlyList<DueEntry> upserts, IReadOnlyList<string> removals, CancellationToken cancellationToken);

    /// <summary>Loads a shard's wake-ups, ordered by time and, within one instant, by member (ordinal).</summary>
    Task<IReadOnlyList<DueEntry>> LoadAsync(string shardKey, CancellationToken cancellationToken);
}
