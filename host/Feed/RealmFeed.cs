using System.Threading.Channels;
using Haimen.Grains.Feed;
using Haimen.Grains.Realms;

namespace Haimen.Host.Feed;

/// <summary>The feed of one realm on one host. It listens as long as someone watches.</summary>
internal sealed partial class RealmFeed : IFeedListener, IAsyncDisposable
{
    private const int AtOnce = 256;

    private readonly RealmId _realm;
    private readonly FeedReader _reader;
    private readonly FeedOptions _options;
    private readonly IGrainFactory _grains;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly Channel<ChangedActor[]> _heard = Channel.CreateUnbounded<ChangedActor[]>(new UnboundedChannelOptions { SingleReader = true });
    private readonly CancellationTokenSource _over = new();
    private readonly TaskCompletionSource _whole = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _running;
    private Guid _relay;

    public RealmFeed(RealmId realm, FeedReader reader, FeedOptions options, IGrainFactory grains, TimeProvider time, ILogger logger)
    {
        (_realm, _reader, _options, _grains, _time, _logger) = (realm, reader, options, grains, time, logger);
        Board = new FeedBoard(options, time);
        _running = RunAsync(_over.Token);
    }

    /// <summary>What is told.</summary>
    public FeedBoard Board { get; }

    /// <summary>Completes once everything was looked at for the first time.</summary>
    public Task Whole => _whole.Task;

    /// <summary>Hears from the relay.</summary>
    public Task HearAsync(ChangedActor[] changed)
    {
        _heard.Writer.TryWrite(changed);
        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        await _running;
        _over.Dispose();
    }

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        await Task.Yield();
        var listener = _grains.CreateObjectReference<IFeedListener>(this);
        var (listened, swept, moved) = (DateTimeOffset.MinValue, DateTimeOffset.MinValue, DateTimeOffset.MinValue);
        try
        {
            while (!cancellationToken.IsCancellationRequested)
            {
                try
                {
                    var now = _time.GetUtcNow();
                    if (now - listened > TimeSpan.FromSeconds(20))
                    {
                        var relay = await Relay.ListenAsync(listener, cancellationToken);
                        // Another relay than before: what was told in between is lost, so everything is looked at.
                        if (relay != _relay) (_relay, swept) = (relay, DateTimeOffset.MinValue);
                        listened = now;
                    }

                    if (now - swept > _options.Sweep)
                    {
                        await LookAsync(await _reader.ListAsync(_realm, cancellationToken), cancellationToken);
                        swept = _time.GetUtcNow();
                        _whole.TrySetResult();
                    }

                    HashSet<ChangedActor> changed = [];
                    while (_heard.Reader.TryRead(out var heard)) changed.UnionWith(heard);
                    if (now - moved > TimeSpan.FromSeconds(1))
                    {
                        changed.UnionWith(Board.Moving());
                        if (!_realm.IsLive) changed.Add(new ChangedActor(ChangedKind.Drill, _realm.Value));
                        moved = now;
                    }

                    if (changed.Count > 0) await LookAsync(changed, cancellationToken);
                    await Task.Delay(_options.Gather, _time, cancellationToken);
                }
#pragma warning disable CA1031 // An actor that does not answer now is looked at again with the next sweep; the feed goes on.
                catch (Exception e) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
                {
                    LogNotRead(_realm.Value, e.Message);
                    (listened, swept) = (DateTimeOffset.MinValue, DateTimeOffset.MinValue);
                    await Task.Delay(TimeSpan.FromSeconds(1), _time, cancellationToken);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // It is over.
        }
        finally
        {
            await LeaveAsync(listener);
        }
    }

    private IFeedRelayGrain Relay => _grains.GetGrain<IFeedRelayGrain>(_realm.Key("feed"));

    private async Task LookAsync(IEnumerable<ChangedActor> actors, CancellationToken cancellationToken)
    {
        foreach (var some in actors.Chunk(AtOnce))
        {
            var read = await Task.WhenAll(some.Select(async x => (Actor: x, Entity: await _reader.ReadAsync(_realm, x, cancellationToken))));
            Board.Publish(read.Where(x => x.Entity is not null).Select(x => (x.Actor, x.Entity!)));
        }
    }

    private async Task LeaveAsync(IFeedListener listener)
    {
        try
        {
            await Relay.LeaveAsync(listener);
            _grains.DeleteObjectReference<IFeedListener>(listener);
        }
#pragma warning disable CA1031 // The relay forgets within a minute whom it cannot reach.
        catch (Exception e)
#pragma warning restore CA1031
        {
            LogNotLeft(_realm.Value, e.Message);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The feed of {Realm} could not read what changed ({Why}); it looks again in a second")]
    private partial void LogNotRead(string realm, string why);

    [LoggerMessage(LogLevel.Debug, "The feed of {Realm} could not tell its relay that it is over: {Why}")]
    private partial void LogNotLeft(string realm, string why);
}
