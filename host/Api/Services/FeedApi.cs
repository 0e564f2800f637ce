using Grpc.Core;
using Haimen.Client.V1;
using Haimen.Host.Api.Calls;
using Haimen.Host.Feed;

namespace Haimen.Host.Api.Services;

/// <summary>The live feed over gRPC and gRPC-web.</summary>
internal sealed class FeedApi(FeedStream stream) : FeedService.FeedServiceBase
{
    public override async Task Watch(WatchRequest request, IServerStreamWriter<FeedMessage> responseStream, ServerCallContext context)
    {
        if (request.Kinds.Any(x => x is <= FeedKind.Unspecified or > FeedKind.Drill))
            throw Refusal.Field("kinds", string.Join(", ", request.Kinds), "FEED_KIND_INCIDENT to FEED_KIND_DRILL");
        if (request.After < 0) throw Refusal.Field("after", request.After, "0 or more");
        try
        {
            await stream.RunAsync(
                Requests.Realm(request.Realm), new FeedFilter(request.Kinds, request.TownshipIds, request.IncidentIds), request.Epoch, request.After,
                (message, _) => responseStream.WriteAsync(message, context.CancellationToken), context.CancellationToken);
        }
        catch (OperationCanceledException) when (context.CancellationToken.IsCancellationRequested)
        {
            // The watcher went away.
        }
    }
}
