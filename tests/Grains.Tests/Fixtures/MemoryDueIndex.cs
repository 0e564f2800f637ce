using System.Collections.Concurrent;
using Haimen.Grains.Storage;

namespace Haimen.Grains.Tests.Fixtures;

/// <summary>Wake-ups in memory; they outlive an activation, not the cluster.</summary>
internal sealed class MemoryDueIndex : IDueIndex
{
    private readonly ConcurrentDictionary<(string Shard, string Member), DateTimeOffset> _due = [];
    private readonly ConcurrentDictionary<string, long> _keepers = new(StringComparer.Ordinal);

    public async Task<DueShard> TakeAsync(string shardKey, CancellationToken cancellationToken) =>
        new(_keepers.AddOrUpdate(shardKey, 1, (_, before) => before + 1), await LoadAsync(shardKey, cancellationToken));

    public Task ApplyAsync(
        string shardKey, long keeper, IReadOnlyList<DueEntry> upserts, IReadOnlyList<string> removals, CancellationToken cancellationToken)
    {
        if (_keepers.GetValueOrDefault(shardKey) != keeper) throw new DueShardTakenException(shardKey, keeper);
        foreach (var member in removals) _due.TryRemove((shardKey, member), out _);
        foreach (var entry in upserts) _due[(shardKey, entry.Member)] = entry.Due;
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<DueEntry>> LoadAsync(string shardKey, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<DueEntry>>([.. _due.Where(x => x.Key.Shard == shardKey).Select(x => new DueEntry(x.Key.Member, x.Value)).OrderBy(x => x.Due).ThenBy(x => x.Member, StringComparer.Ordinal)]);

    /// <summary>Stores a wake-up behind its keeper's back, as it lies there after a restart.</summary>
    public void Leave(string shardKey, string member, DateTimeOffset due) => _due[(shardKey, member)] = due;
}
