using StackExchange.Redis;

namespace Haimen.Grains.Storage;

/// <summary><see cref="IDueIndex"/> as one sorted set per shard, scored by Unix time in milliseconds, and its keeper's number beside it.</summary>
internal sealed class RedisDueIndex(IConnectionMultiplexer connection, IStoreDurability durability) : IDueIndex
{
    /// <summary>
    /// Where KEYS[2] is the keeper ARGV[1]: removes ARGV[2] members, which follow, from KEYS[1], then adds the rest, score by score and
    /// member by member. Returns 1, or 0 where the keeper is another.
    /// </summary>
    private const string ApplyScript =
        """
        if redis.call('GET', KEYS[2]) ~= ARGV[1] then
          return 0
        end
        local first = 3 + tonumber(ARGV[2])
        for i = 3, first - 1 do
          redis.call('ZREM', KEYS[1], ARGV[i])
        end
        for i = first, #ARGV, 2 do
          redis.call('ZADD', KEYS[1], ARGV[i], ARGV[i + 1])
        end
        return 1
        """;

    private readonly IDatabase _database = connection.GetDatabase();

    public async Task<DueShard> TakeAsync(string shardKey, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        // From here on no other keeper's change is accepted, so what is loaded after it is all there is.
        var keeper = await durability.WriteAsync(_database.StringIncrementAsync(KeeperKey(shardKey)), cancellationToken);
        return new DueShard(keeper, await LoadAsync(shardKey, cancellationToken));
    }

    public async Task ApplyAsync(
        string shardKey, long keeper, IReadOnlyList<DueEntry> upserts, IReadOnlyList<string> removals, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(upserts);
        ArgumentNullException.ThrowIfNull(removals);
        if (upserts.Count == 0 && removals.Count == 0)
            return;

        cancellationToken.ThrowIfCancellationRequested();
        var arguments = new RedisValue[2 + removals.Count + (2 * upserts.Count)];
        (arguments[0], arguments[1]) = (keeper, removals.Count);
        var next = 2;
        foreach (var member in removals)
            arguments[next++] = Checked(member);

        foreach (var entry in upserts)
        {
            arguments[next++] = Score(entry.Due);
            arguments[next++] = Checked(entry.Member);
        }

        var applied = await durability.WriteAsync(
            _database.ScriptEvaluateAsync(ApplyScript, [Key(shardKey), KeeperKey(shardKey)], arguments), cancellationToken);
        if (!(bool)applied)
            throw new DueShardTakenException(shardKey, keeper);

        if (!RealmNames.IsRerunnable(shardKey))
            await durability.WaitAsync(cancellationToken);
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

    private static RedisKey Key(string shardKey)
    {
        ArgumentException.ThrowIfNullOrEmpty(shardKey);
        return $"haimen/due/{shardKey}";
    }

    private static RedisKey KeeperKey(string shardKey)
    {
        ArgumentException.ThrowIfNullOrEmpty(shardKey);
        return $"haimen/due-keeper/{shardKey}";
    }

    private static string Checked(string member)
    {
        ArgumentException.ThrowIfNullOrEmpty(member);
        return member;
    }

    private static long Score(DateTimeOffset due)
    {
        var milliseconds = due.ToUnixTimeMilliseconds();
        return due.UtcTicks % TimeSpan.TicksPerMillisecond == 0 ? milliseconds : milliseconds + 1;
    }
}
