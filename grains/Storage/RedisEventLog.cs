using StackExchange.Redis;

namespace Haimen.Grains.Storage;

/// <summary>
/// <see cref="IEventLog"/> on the Redis protocol: a list per log, a hash per snapshot, a set per realm as index. Works
/// alike on Redis 7 and on embedded Garnet.
/// </summary>
internal sealed class RedisEventLog(IConnectionMultiplexer connection, IStoreDurability durability) : IEventLog
{
    /// <summary>
    /// Appends ARGV[3..] to the list KEYS[1] if its length is ARGV[1], and with the first entry puts ARGV[2] into the
    /// index KEYS[2]. Returns the new length, or -1 minus the actual length. All entries go in one RPUSH: a script is
    /// not rolled back, a single command is.
    /// </summary>
    internal const string AppendScript =
        """
        local length = redis.call('LLEN', KEYS[1])
        if length ~= tonumber(ARGV[1]) then
          return -1 - length
        end
        if length == 0 then
          redis.call('SADD', KEYS[2], ARGV[2])
        end
        return redis.call('RPUSH', KEYS[1], unpack(ARGV, 3))
        """;

    private const string SnapshotScript =
        """
        local version = redis.call('HGET', KEYS[1], 'version')
        if version and tonumber(version) > tonumber(ARGV[1]) then
          return 0
        end
        redis.call('HSET', KEYS[1], 'version', ARGV[1], 'state', ARGV[2])
        return 1
        """;

    private readonly IDatabase _database = connection.GetDatabase();

    public async Task<EventLogPage> ReadAsync(EventLogKey key, long fromVersion, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(fromVersion);
        cancellationToken.ThrowIfCancellationRequested();
        RedisKey log = LogKey(key);

        // Both go out in one round trip and in this order. A log only grows, so the range may hold entries that came
        // after the length was taken; the larger of the two is then the version.
        var length = _database.ListLengthAsync(log);
        var range = _database.ListRangeAsync(log, fromVersion, fromVersion + IEventLog.PageSize - 1);
        var version = await length.WaitAsync(cancellationToken);
        var values = await range.WaitAsync(cancellationToken);

        var entries = new string[values.Length];
        for (var i = 0; i < values.Length; i++)
            entries[i] = values[i].ToString();

        return new EventLogPage(fromVersion, entries, Math.Max(version, entries.Length == 0 ? 0 : fromVersion + entries.Length));
    }

    public async Task<AppendResult> AppendAsync(
        EventLogKey key, long expectedVersion, IReadOnlyList<string> entries, bool durable, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(expectedVersion);
        ArgumentNullException.ThrowIfNull(entries);
        if (entries.Count is < 1 or > IEventLog.MaxEntriesPerAppend)
        {
            throw new ArgumentOutOfRangeException(
                nameof(entries), entries.Count, $"One append takes 1 to {IEventLog.MaxEntriesPerAppend} entries.");
        }

        cancellationToken.ThrowIfCancellationRequested();
        var arguments = new RedisValue[entries.Count + 2];
        arguments[0] = expectedVersion;
        arguments[1] = key.Id;
        for (var i = 0; i < entries.Count; i++)
            arguments[i + 2] = OneLine(entries[i]);

        var reply = await durability.WriteAsync(
            _database.ScriptEvaluateAsync(AppendScript, [LogKey(key), IndexKey(key.Realm)], arguments), cancellationToken);
        var length = (long)reply;
        if (length < 0)
            return AppendResult.Conflict(-1 - length);

        if (durable)
            await durability.WaitAsync(cancellationToken);

        return AppendResult.Appended(length);
    }

    public async Task SaveSnapshotAsync(EventLogKey key, long version, byte[] state, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(version, 1);
        ArgumentNullException.ThrowIfNull(state);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(state.Length, IEventLog.MaxSnapshotBytes, nameof(state));
        cancellationToken.ThrowIfCancellationRequested();
        await durability.WriteAsync(_database.ScriptEvaluateAsync(SnapshotScript, [SnapshotKey(key)], [version, state]), cancellationToken);
    }

    public async Task<EventLogSnapshot?> ReadSnapshotAsync(EventLogKey key, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var fields = await _database.HashGetAsync(SnapshotKey(key), ["version", "state"]).WaitAsync(cancellationToken);
        return fields[0].IsNull ? null : new EventLogSnapshot((long)fields[0], (byte[]?)fields[1] ?? []);
    }

    public async Task<IReadOnlyList<EventLogKey>> ListAsync(string realm, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var members = await _database.SetMembersAsync(IndexKey(RealmNames.Checked(realm))).WaitAsync(cancellationToken);
        return [.. members.Select(member => member.ToString()).Order(StringComparer.Ordinal).Select(id => new EventLogKey(realm, id))];
    }

    public async Task DeleteRealmAsync(string realm, CancellationToken cancellationToken)
    {
        if (!RealmNames.IsRerunnable(RealmNames.Checked(realm)))
            throw new ArgumentException($"Only a drill's or a fork's logs can be deleted, not those of '{realm}'.", nameof(realm));

        foreach (var key in await ListAsync(realm, cancellationToken))
            await _database.KeyDeleteAsync([LogKey(key), SnapshotKey(key)]).WaitAsync(cancellationToken);

        // Last, so that a deletion that was cut short can be taken up again from the index.
        await _database.KeyDeleteAsync(IndexKey(realm)).WaitAsync(cancellationToken);
    }

    private static string LogKey(EventLogKey key) => $"haimen/log/{Named(key)}";

    private static string SnapshotKey(EventLogKey key) => $"haimen/snapshot/{Named(key)}";

    private static string IndexKey(string realm) => $"haimen/logs/{realm}";

    private static EventLogKey Named(EventLogKey key) =>
        key.Realm is null ? throw new ArgumentException("The default key names no log.", nameof(key)) : key;

    private static string OneLine(string entry)
    {
        ArgumentException.ThrowIfNullOrEmpty(entry);
        return entry.AsSpan().IndexOfAny('\r', '\n') < 0
            ? entry
            : throw new ArgumentException("An entry is one line, but this one holds a line break.", nameof(entry));
    }
}
