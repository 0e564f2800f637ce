using Haimen.Grains.Storage;

namespace Haimen.Grains.Tests.Incidents;

/// <summary>The event log in memory, with hooks for what a store can do to its callers.</summary>
internal sealed class InMemoryEventLog : IEventLog
{
    private readonly Dictionary<EventLogKey, List<string>> _logs = [];
    private readonly Dictionary<EventLogKey, EventLogSnapshot> _snapshots = [];

    /// <summary>Runs before each append; may write itself, or throw.</summary>
    public Action<EventLogKey>? BeforeAppend { get; set; }

    /// <summary>Runs after each append that succeeded; may throw: the outcome is then unknown to the caller.</summary>
    public Action<EventLogKey>? AfterAppend { get; set; }

    public List<string> Lines(EventLogKey key) => _logs.TryGetValue(key, out var lines) ? lines : _logs[key] = [];

    public Task<EventLogPage> ReadAsync(EventLogKey key, long fromVersion, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(fromVersion);
        var lines = Lines(key);
        return Task.FromResult(new EventLogPage(fromVersion, [.. lines.Skip((int)fromVersion).Take(IEventLog.PageSize)], lines.Count));
    }

    public Task<AppendResult> AppendAsync(
        EventLogKey key, long expectedVersion, IReadOnlyList<string> entries, bool durable, CancellationToken cancellationToken)
    {
        BeforeAppend?.Invoke(key);
        var lines = Lines(key);
        if (lines.Count != expectedVersion) return Task.FromResult(AppendResult.Conflict(lines.Count));
        Assert.All(entries, e => Assert.DoesNotContain('\n', e));
        Assert.Equal(key.Realm == "live", durable);
        lines.AddRange(entries);
        AfterAppend?.Invoke(key);
        return Task.FromResult(AppendResult.Appended(lines.Count));
    }

    public Task SaveSnapshotAsync(EventLogKey key, long version, byte[] state, CancellationToken cancellationToken)
    {
        _snapshots[key] = new EventLogSnapshot(version, state);
        return Task.CompletedTask;
    }

    public Task<EventLogSnapshot?> ReadSnapshotAsync(EventLogKey key, CancellationToken cancellationToken) =>
        Task.FromResult(_snapshots.GetValueOrDefault(key));

    public Task<IReadOnlyList<EventLogKey>> ListAsync(string realm, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<EventLogKey>>([.. _logs.Where(l => l.Key.Realm == realm && l.Value.Count > 0).Select(l => l.Key).OrderBy(k => k.Id, StringComparer.Ordinal)]);

    public Task DeleteRealmAsync(string realm, CancellationToken cancellationToken)
    {
        foreach (var key in _logs.Keys.Where(k => k.Realm == realm).ToList()) _logs.Remove(key);
        return Task.CompletedTask;
    }
}
