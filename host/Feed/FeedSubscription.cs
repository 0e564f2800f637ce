using System.Threading.Channels;

namespace Haimen.Host.Feed;

/// <summary>What waits for one watcher. One that is too slow is cut off from it, and begins anew with a snapshot.</summary>
internal sealed class FeedSubscription(FeedFilter filter, int most)
{
    private readonly Channel<FeedChange> _waiting = Channel.CreateBounded<FeedChange>(new BoundedChannelOptions(most) { SingleReader = true, SingleWriter = true });
    private volatile bool _cut;

    /// <summary>What it wants to hear.</summary>
    public FeedFilter Filter => filter;

    /// <summary>Whether it fell too far behind: what still waits is worth nothing.</summary>
    public bool IsCut => _cut;

    /// <summary>The changes.</summary>
    public ChannelReader<FeedChange> Changes => _waiting.Reader;

    /// <summary>Puts a change behind the others.</summary>
    /// <returns>False where it was cut off.</returns>
    public bool Offer(FeedChange change)
    {
        if (_cut || !filter.Wants(change.Message.Changed, change.Before)) return !_cut;
        if (_waiting.Writer.TryWrite(change)) return true;
        _cut = true;
        _waiting.Writer.TryComplete();
        return false;
    }
}
