using Haimen.Client.V1;
using Haimen.Grains.Realms;
using Haimen.Host.Api.Calls;
using Microsoft.Extensions.Options;

namespace Haimen.Host.Feed;

/// <summary>What one watcher is sent, whichever way.</summary>
internal sealed class FeedStream(RealmFeeds feeds, IOptions<FeedOptions> options, TimeProvider time)
{
    /// <summary>Sends until the watcher goes away.</summary>
    /// <param name="realm">The realm.</param>
    /// <param name="filter">What to hear.</param>
    /// <param name="epoch">The life of the feed that was heard before; empty for none.</param>
    /// <param name="after">The number of the last change heard.</param>
    /// <param name="send">Sends a message; with a change comes its JSON, written once for all.</param>
    /// <param name="cancellationToken">The watcher went away.</param>
    public async Task RunAsync(RealmId realm, FeedFilter filter, string epoch, long after, Func<FeedMessage, FeedChange?, Task> send, CancellationToken cancellationToken)
    {
        if (feeds.Enter(realm) is not { } feed) throw Refusal.TooMany($"{options.Value.Subscribers} watch this host already, as many as may", TimeSpan.FromSeconds(10));
        try
        {
            await feed.Whole.WaitAsync(TimeSpan.FromSeconds(30), cancellationToken);
            while (true)
            {
                var subscription = feed.Board.Join(filter, epoch, after, out var snapshot);
                try
                {
                    foreach (var part in snapshot ?? []) await send(part, null);
                    if (snapshot is [.., var last]) (epoch, after) = (last.Epoch, last.Sequence);
                    after = await FollowAsync(feed.Board, subscription, after, send, cancellationToken);
                }
                finally
                {
                    feed.Board.Leave(subscription);
                }

                // It fell too far behind: a snapshot takes the place of what it missed.
                epoch = "";
            }
        }
        finally
        {
            feeds.Leave(realm);
        }
    }

    private async Task<long> FollowAsync(FeedBoard board, FeedSubscription subscription, long after, Func<FeedMessage, FeedChange?, Task> send, CancellationToken cancellationToken)
    {
        while (!subscription.IsCut)
        {
            var alive = time.GetUtcNow() + options.Value.Heartbeat;
            // Before looking whether anything waits: what comes later has a higher number.
            var heard = board.Sequence;
            while (!subscription.IsCut && subscription.Changes.TryRead(out var change))
            {
                await send(change.Message, change);
                after = change.Message.Sequence;
            }

            if (subscription.IsCut) break;
            after = Math.Max(after, heard);
            var wait = alive - time.GetUtcNow();
            try
            {
                if (!await subscription.Changes.WaitToReadAsync(cancellationToken).AsTask().WaitAsync(wait > TimeSpan.Zero ? wait : TimeSpan.FromMilliseconds(1), time, cancellationToken)) break;
            }
            catch (TimeoutException)
            {
                await send(board.Heartbeat(after), null);
            }
        }

        return after;
    }
}
