using System.Runtime.CompilerServices;
using Grpc.Core;
using Haimen.Client.V1;

namespace Haimen.Client;

/// <summary>Watches a realm and, where the connection is lost, comes back and goes on after the last message heard.</summary>
public static class FeedWatch
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Watches until it is cancelled. After a snapshot everything heard before is to be forgotten; heartbeats are passed on too, so that a caller
    /// sees that the feed is alive.
    /// </summary>
    /// <param name="client">The client.</param>
    /// <param name="request">What to watch.</param>
    /// <param name="silence">How long nothing may come before the connection counts as lost; null for 20 s, four heartbeats.</param>
    /// <param name="cancellationToken">Ends the watching.</param>
    /// <exception cref="RpcException">The host refuses: the request is wrong, or the token is.</exception>
    public static async IAsyncEnumerable<FeedMessage> WatchAsync(
        this HaimenClient client, WatchRequest request, TimeSpan? silence = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(request);
        var next = request.Clone();
        var wait = FirstWait;
        while (true)
        {
            using var lost = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            using var call = client.Feed.Watch(next, cancellationToken: lost.Token);
            while (true)
            {
                lost.CancelAfter(silence ?? TimeSpan.FromSeconds(20));
                FeedMessage? message;
                try
                {
                    message = await call.ResponseStream.MoveNext(lost.Token).ConfigureAwait(false) ? call.ResponseStream.Current : null;
                }
                catch (RpcException e) when (!cancellationToken.IsCancellationRequested && IsLost(e.StatusCode))
                {
                    message = null;
                }
                catch (Exception e) when (cancellationToken.IsCancellationRequested && e is RpcException or OperationCanceledException)
                {
                    throw new OperationCanceledException("the watching was ended", e, cancellationToken);
                }
                catch (OperationCanceledException)
                {
                    message = null;
                }

                if (message is null) break;
                // A snapshot that is not whole is worth nothing: then it begins anew.
                if (message.Snapshot is { More: true }) next.Epoch = "";
                else (next.Epoch, next.After) = (message.Epoch, message.Sequence);
                wait = FirstWait;
                yield return message;
            }

            await Task.Delay(wait, cancellationToken).ConfigureAwait(false);
            wait = wait * 2 > LongestWait ? LongestWait : wait * 2;
        }
    }

    private static bool IsLost(StatusCode code) =>
        code is StatusCode.Unavailable or StatusCode.Cancelled or StatusCode.Internal or StatusCode.Unknown or StatusCode.ResourceExhausted or StatusCode.DeadlineExceeded;
}
