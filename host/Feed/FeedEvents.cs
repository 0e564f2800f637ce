using System.Globalization;
using Google.Protobuf;
using Grpc.Core;
using Haimen.Client.V1;
using Haimen.Host.Api.Calls;
using Haimen.Host.Api.Json;

namespace Haimen.Host.Feed;

/// <summary>The feed as server-sent events: a browser comes back by itself and says with <c>Last-Event-ID</c> what it has heard.</summary>
internal static class FeedEvents
{
    public static void MapFeedEvents(this WebApplication app) =>
        app.MapGet("/v1/realms/{realm}/feed/events", WatchAsync).WithName("haimen.feed.events");

    private static async Task WatchAsync(string realm, HttpContext context, FeedStream stream)
    {
        try
        {
            var id = Requests.Realm(realm);
            var filter = new FeedFilter([.. Values(context, "kinds").Select(ReadKind)], Values(context, "townshipIds"), Values(context, "incidentIds"));
            var (epoch, after) = ReadMark(context.Request.Headers["Last-Event-ID"].ToString() is { Length: > 0 } last ? last : context.Request.Query["after"].ToString());
            await stream.RunAsync(id, filter, epoch, after, (message, change) => SendAsync(context, message, change), context.RequestAborted);
        }
        catch (RpcException refusal) when (!context.Response.HasStarted)
        {
            await Problems.WriteAsync(context, refusal);
        }
        catch (OperationCanceledException)
        {
            // The browser went away.
        }
        catch (TimeoutException) when (!context.Response.HasStarted)
        {
            await Problems.WriteAsync(context, Refusal.Unanswered("the realm could not be read in time; try again", retry: true));
        }
    }

    private static async Task SendAsync(HttpContext context, FeedMessage message, FeedChange? change)
    {
        if (!context.Response.HasStarted)
        {
            context.Response.ContentType = "text/event-stream";
            context.Response.Headers.CacheControl = "no-store";
            // A proxy between must not gather what is sent.
            context.Response.Headers["X-Accel-Buffering"] = "no";
        }

        var name = message.ContentCase switch { FeedMessage.ContentOneofCase.Snapshot => "snapshot", FeedMessage.ContentOneofCase.Changed => "changed", _ => "heartbeat" };
        // Until a snapshot is whole, coming back means to begin it anew.
        var mark = message.Snapshot is { More: true } ? "" : string.Create(CultureInfo.InvariantCulture, $"id: {message.Epoch}-{message.Sequence}\n");
        await context.Response.WriteAsync($"{mark}event: {name}\ndata: {change?.Json ?? JsonFormatter.Default.Format(message)}\n\n", context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }

    private static string[] Values(HttpContext context, string name) =>
        [.. context.Request.Query[name].SelectMany(x => (x ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries))];

    private static FeedKind ReadKind(string text) => FeedReflection.Descriptor.EnumTypes[0].FindValueByName(text) is { Number: > 0 } value
        ? (FeedKind)value.Number
        : throw Refusal.Field("kinds", text, $"of {string.Join(", ", FeedReflection.Descriptor.EnumTypes[0].Values.Skip(1).Select(x => x.Name))}");

    private static (string Epoch, long After) ReadMark(string mark)
    {
        var cut = mark.LastIndexOf('-');
        return cut > 0 && long.TryParse(mark.AsSpan(cut + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var after) ? (mark[..cut], after) : ("", 0);
    }
}
