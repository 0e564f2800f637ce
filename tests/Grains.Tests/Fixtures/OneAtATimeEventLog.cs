using Haimen.Grains.Storage;

namespace Haimen.Grains.Tests.Fixtures;

/// <summary>Lets many incidents share a log that was written for one.</summary>
internal sealed class OneAtATimeEventLog(IEventLog log) : IEventLog
{
    private readonly Lock _lock = new();

    public Task<EventLogPage> ReadAsync(EventLogKey key, long fromVersion, CancellationToken cancellationToken)
    {
        lock (_lock) return log.ReadAsync(key, fromVersion, cancellationToken);
    }

    public Task<AppendResult> AppendAsync(
        EventLogKey key, long expectedVersion, IReadOnlyList<string> entries, bool durable, CancellationToken cancellationToken)
    {
        lock (_lock) return log.AppendAsync(key, expectedVersion, entries, durable, cancellationToken);
    }

    public Task SaveSnapshotAsync(EventLogKey key, long version, byte[] state, CancellationToken cancellationToken)
    {
        lock (_lock) return log.SaveSnapshotAsync(key, version, state, cancellationToken);
    }

    public Task<EventLogSnapshot?> ReadSnapshotAsync(EventLogKey key, CancellationToken cancellationToken)
    {
        lock (_lock) return log.ReadSnapshotAsync(key, cancellationToken);
    }

    public Task<IReadOnlyList<EventLogKey>> ListAsync(string realm, CancellationToken cancellationToken)
    {
        lock (_lock) return log.ListAsync(realm, cancellationToken);
    }

    public Task DeleteRealmAsync(string realm, CancellationToken cancellationToken)
    {
        lock (_lock) return log.DeleteRealmAsync(realm, cancellationToken);
    }
}
