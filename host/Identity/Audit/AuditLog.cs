using System.Collections.Concurrent;
using System.Threading.Channels;
using Haimen.Grains.Storage;

namespace Haimen.Host.Identity.Audit;

/// <summary>
/// Writes the audit log. Records that come at once are appended together; of several hosts on one store each finds the other's end of the
/// chain and goes on from there.
/// </summary>
internal sealed partial class AuditLog(IEventLog log, TimeProvider time, ILogger<AuditLog> logger) : BackgroundService
{
    private const int MostAtOnce = 200;
    private const int MostWaiting = 10_000;
    private const int MostAddresses = 10_000;
    private const long BeyondAnyLog = 1L << 30;

    private static readonly TimeSpan RefusalPeriod = TimeSpan.FromMinutes(1);

    private readonly Channel<(AuditRecord Record, TaskCompletionSource? Written)> _waiting =
        Channel.CreateBounded<(AuditRecord, TaskCompletionSource?)>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });

    private readonly ConcurrentDictionary<(string, string), (DateTimeOffset Since, int Unwritten)> _nobodies = new();

    /// <summary>Writes a record and waits until it is durable.</summary>
    public async Task WriteAsync(AuditRecord record, CancellationToken cancellationToken)
    {
        var written = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await _waiting.Writer.WriteAsync((record, written), cancellationToken);
        await written.Task.WaitAsync(cancellationToken);
    }

    /// <summary>Writes a record soon.</summary>
    public void Write(AuditRecord record)
    {
        if (!_waiting.Writer.TryWrite((record, null))) LogLost(record.Operation, record.Stage, record.By);
    }

    /// <summary>Writes a refusal soon. Of those that bring no token only one a minute is written for an address, with the number of the others: a flood of them must not fill the store.</summary>
    public void WriteRefusal(AuditRecord record)
    {
        if (record.By != "nobody")
        {
            Write(record);
            return;
        }

        var now = time.GetUtcNow();
        if (_nobodies.Count > MostAddresses) _nobodies.Clear();
        var key = (record.From, record.Operation);
        var (since, unwritten) = _nobodies.GetValueOrDefault(key, (DateTimeOffset.MinValue, 0));
        if (now - since < RefusalPeriod)
        {
            _nobodies[key] = (since, unwritten + 1);
            return;
        }

        _nobodies[key] = (now, 0);
        Write(record with { Unwritten = unwritten });
    }

    /// <summary>Lines after one.</summary>
    public Task<EventLogPage> ReadAsync(long after, CancellationToken cancellationToken) => log.ReadAsync(AuditChain.Key, after, cancellationToken);

    /// <summary>Recomputes the chain: how far it was read, the last hash, and what is wrong.</summary>
    public async Task<(long Entries, string Hash, string? Fault)> VerifyAsync(CancellationToken cancellationToken)
    {
        var (number, previous) = (0L, HashChain.Genesis);
        while (true)
        {
            var page = await log.ReadAsync(AuditChain.Key, number, cancellationToken);
            foreach (var line in page.Entries)
            {
                if (AuditChain.Check(line, ++number, ref previous) is { } fault) return (number, previous, $"entry {number} {fault}");
            }

            if (!page.HasMore) return (number, previous, null);
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        _waiting.Writer.TryComplete();
        if (ExecuteTask is { } writing) await Task.WhenAny(writing, Task.Delay(TimeSpan.FromSeconds(2), time, cancellationToken));
        await base.StopAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var batch = new List<(AuditRecord Record, TaskCompletionSource? Written)>();
        (long Version, string Hash)? head = null;
        // Until the channel is completed and empty: what was accepted is written also while the host stops.
        while (await _waiting.Reader.WaitToReadAsync(CancellationToken.None))
        {
            batch.Clear();
            while (batch.Count < MostAtOnce && _waiting.Reader.TryRead(out var next)) batch.Add(next);
            try
            {
                do head = await AppendAsync(head ?? await HeadAsync(), batch);
                while (head is null);
                foreach (var (_, written) in batch) written?.TrySetResult();
            }
#pragma warning disable CA1031 // Whatever keeps the log from being written is told to those who wait, and the next batch tries anew.
            catch (Exception e)
#pragma warning restore CA1031
            {
                head = null;
                LogFailed(e.Message, batch.Count);
                foreach (var (_, written) in batch) written?.TrySetException(new StoreUnwrittenException("the audit log cannot be written, so nothing was done", e));
            }
        }
    }

    /// <summary>Appends a batch; null where another host was there first.</summary>
    private async Task<(long, string)?> AppendAsync((long Version, string Hash) head, List<(AuditRecord Record, TaskCompletionSource? Written)> batch)
    {
        var (now, hash) = (time.GetUtcNow(), head.Hash);
        var lines = new string[batch.Count];
        for (var i = 0; i < lines.Length; i++) lines[i] = AuditChain.Seal(head.Version + i + 1, now, batch[i].Record, ref hash);
        var appended = await log.AppendAsync(AuditChain.Key, head.Version, lines, durable: true, CancellationToken.None);
        return appended.IsAppended ? (appended.Version, hash) : null;
    }

    private async Task<(long, string)> HeadAsync()
    {
        var version = (await log.ReadAsync(AuditChain.Key, BeyondAnyLog, CancellationToken.None)).Version;
        if (version == 0) return (0, HashChain.Genesis);
        var last = (await log.ReadAsync(AuditChain.Key, version - 1, CancellationToken.None)).Entries[0];
        return HashChain.Check(last, out var hash) is { } fault ? throw new LogChainException($"entry {version} of the audit log {fault}") : (version, hash);
    }

    [LoggerMessage(LogLevel.Error, "The audit log could not be written ({Why}); {Count} records wait no longer")]
    private partial void LogFailed(string why, int count);

    [LoggerMessage(LogLevel.Error, "The audit log is too far behind; not in it: {Operation} {Stage} by {By}")]
    private partial void LogLost(string operation, AuditStage stage, string by);
}
