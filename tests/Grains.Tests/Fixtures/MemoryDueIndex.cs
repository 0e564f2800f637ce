using System.Collections.Concurrent;
using Haimen.Grains.Storage;

namespace Haimen.Grains.Tests.Fixtures;

/// <summary>Wake-ups in memory; they outlive an activation, not the cluster.</summary>
internal sealed class MemoryDueIndex : IDueIndex
{
    private readonly ConcurrentDictionary<(string Shard, string Member), DateTimeOffset> _due = [];

    public Task UpsertAsync(string shardKey, string member, DateTimeOffset due, CancellationToken cancellationToken)
    {
        _due[(shardKey, member)] = due;
        return Task.CompletedTask;
    }

    public Task RemoveAsync(string shardKey, string member, CancellationToken cancellationToken)
    {
        _due.TryRemove((shardKey, member), out _);
        return Task.CompletedTask;
    }

    public Task ApplyAsync(string shardKey, IReadOnlyList<DueEntry> upserts, IReadOnlyList<string> removals, CancellationToken cancellationToken)
    {
        foreach (var member in removals) _due.TryRemove((shardKey, member), out _);
        foreach (var entry in upserts) _due[(shardKey, entry.Member)] = entry.Due;
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<DueEntry>> LoadAsync(string shardKey, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<DueEntry>>([.. _due.Where(x => x.Key.Shard == shardKey).Select(x => new DueEntry(x.Key.Member, x.Value)).OrderBy(x => x.Due).ThenBy(x => x.Member, StringComparer.Ordinal)]);
}
