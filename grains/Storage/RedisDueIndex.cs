using StackExchange.Redis;

namespace Haimen.Grains.Storage;

/// <summary><see cref="IDueIndex"/> as one sorted set per shard, scored by Unix time in milliseconds.</summary>
internal sealed class RedisDueIndex(IConnectionMultiplexer connection, IStoreDurability durability) : IDueIndex
{
    private readonly IDatabase _database = connection.GetDatabase();

    public async Task UpsertAsync(string shardKey, string member, DateTimeOffset due, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(member);
        cancellationToken.ThrowIfCancellationRequested();
        await durability.WriteAsync(_database.SortedSetAddAsync(Key(shardKey), member, Score(due)), cancellationToken);
        await DurableAsync(shardKey, cancellationToken);
    }

    public async Task RemoveAsync(string shardKey, string member, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(member);
        cancellationToken.ThrowIfCancellationRequested();
        await durability.WriteAsync(_database.SortedSetRemoveAsync(Key(shardKey), member), cancellationToken);
        await DurableAsync(shardKey, cancellationToken);
    }

    public async Task ApplyAsync(
        string shardKey, IReadOnlyList<DueEntry> upserts, IReadOnlyList<string> removals, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(upserts);
        ArgumentNullException.ThrowIfNull(removals);
        if (upserts.Count == 0 && removals.Count == 0)
            return;

        cancellationToken.ThrowIfCancellationRequested();
        var key = Key(shardKey);
        var transaction = _database.CreateTransaction();
        if (removals.Count > 0)
            _ = transaction.SortedSetRemoveAsync(key, [.. removals.Select(member => (RedisValue)member)]);

        if (upserts.Count > 0)
            _ = transaction.SortedSetAddAsync(key, [.. upserts.Select(entry => new SortedSetEntry(entry.Member, Score(entry.Due)))]);

        await durability.WriteAsync(transaction.ExecuteAsync(), cancellationToken);
        await DurableAsync(shardKey, cancellationToken);
    }

    public async Task<IReadOnlyList<DueEntry>> LoadAsync(string shardKey, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var entries = await _database.SortedSetRangeByRankWithScoresAsync(Key(shardKey)).WaitAsync(cancellationToken);
        return
        [
            .. entries
                .Select(entry => new DueEntry(entry.Element.ToString(), DateTimeOffset.FromUnixTimeMilliseconds((long)entry.Score)))
                .OrderBy(entry => entry.Due)
                .ThenBy(entry => entry.Member, StringComparer.Ordinal),
        ];
    }

    private ValueTask DurableAsync(string shardKey, CancellationToken cancellationToken) =>
        RealmNames.IsRerunnable(shardKey) ? default : durability.WaitAsync(cancellationToken);

    private static RedisKey Key(string shardKey)
    {
        ArgumentException.ThrowIfNullOrEmpty(shardKey);
        return $"haimen/due/{shardKey}";
    }

    private static double Score(DateTimeOffset due)
    {
        var milliseconds = due.ToUnixTimeMilliseconds();
        return due.UtcTicks % TimeSpan.TicksPerMillisecond == 0 ? milliseconds : milliseconds + 1;
    }
}
