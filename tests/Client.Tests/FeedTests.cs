using System.Net;
using Grpc.Core;
using Grpc.Net.Client;
using Grpc.Net.Client.Web;
using Haimen.Client.V1;

namespace Haimen.Client.Tests;

/// <summary>The live feed as programs and browsers hear it.</summary>
public sealed class FeedTests(ServingCentre centre)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_report_is_heard_of_and_a_watcher_that_comes_back_hears_what_it_missed()
    {
        await using var watch = centre.Client.WatchAsync(new WatchRequest { Kinds = { FeedKind.Incident } }, cancellationToken: Cancellation).GetAsyncEnumerator(Cancellation);
        Assert.True(await watch.MoveNextAsync().AsTask().WaitAsync(Patience, Cancellation), "first");
        var snapshot = watch.Current;
        Assert.True(snapshot.Snapshot is { First: true });
        var first = await ReportAsync("feed-1");
        var heard = await UntilAsync(watch, x => x.Changed?.Id == first);
        Assert.Equal(snapshot.Epoch, heard.Epoch);
        Assert.True(heard.Sequence > snapshot.Sequence);
        Assert.Empty(heard.Changed.Incident.Footprint);

        // A second call about the same water: the incident changes again.
        var second = await ReportAsync("feed-2");
        Assert.Equal(first, second);
        await UntilAsync(watch, x => x.Changed?.Id == second);
        await using var back = centre.Client.WatchAsync(
            new WatchRequest { Kinds = { FeedKind.Incident }, Epoch = heard.Epoch, After = heard.Sequence }, cancellationToken: Cancellation).GetAsyncEnumerator(Cancellation);
        Assert.True(await back.MoveNextAsync().AsTask().WaitAsync(Patience, Cancellation), "back");
        // It goes on where it was: no snapshot. Incidents of other tests may be among what was missed.
        Assert.Null(back.Current.Snapshot);
        Assert.True(back.Current.Sequence > heard.Sequence);
        if (back.Current.Changed?.Id != second) await UntilAsync(back, x => x.Changed?.Id == second);

        await using var stranger = centre.Client.WatchAsync(
            new WatchRequest { Kinds = { FeedKind.Incident }, Epoch = "of another life", After = heard.Sequence }, cancellationToken: Cancellation).GetAsyncEnumerator(Cancellation);
        Assert.True(await stranger.MoveNextAsync().AsTask().WaitAsync(Patience, Cancellation), "stranger");
        Assert.Contains(stranger.Current.Snapshot.Entities, x => x.Id == second);
        await DismissAsync(first);
    }

    [Fact]
    public async Task A_filter_lets_through_what_it_names()
    {
        await using var watch = centre.Client.WatchAsync(
            new WatchRequest { Kinds = { FeedKind.Team, FeedKind.Shelter }, TownshipIds = { "changle" } }, cancellationToken: Cancellation).GetAsyncEnumerator(Cancellation);
        Assert.True(await watch.MoveNextAsync().AsTask().WaitAsync(Patience, Cancellation), "first");
        Assert.NotEmpty(watch.Current.Snapshot.Entities);
        Assert.All(watch.Current.Snapshot.Entities, x =>
        {
            Assert.Equal("changle", x.TownshipId);
            Assert.True(x.Kind is FeedKind.Team or FeedKind.Shelter);
        });
    }

    [Fact]
    public async Task A_team_taken_out_of_service_is_heard_of()
    {
        await using var watch = centre.Client.WatchAsync(new WatchRequest { Kinds = { FeedKind.Team } }, cancellationToken: Cancellation).GetAsyncEnumerator(Cancellation);
        Assert.True(await watch.MoveNextAsync().AsTask().WaitAsync(Patience, Cancellation), "first");
        var team = watch.Current.Snapshot.Entities[^1].Id;
        foreach (var inService in new[] { false, true })
        {
            await centre.Client.Resources.SetTeamInServiceAsync(
                new SetTeamInServiceRequest { TeamId = team, CommandId = $"feed-{inService}", Reason = "a test", InService = inService }, cancellationToken: Cancellation);
            await UntilAsync(watch, x => x.Changed?.Id == team && x.Changed.Team.InService == inService);
        }
    }

    [Fact]
    public async Task A_browser_hears_events_and_comes_back_with_the_last_id()
    {
        var id = await ReportAsync("feed-3");
        string mark;
        using (var first = await OpenAsync(""))
        {
            var (name, eventId, data) = await ReadEventAsync(first, _ => true);
            Assert.Equal("snapshot", name);
            // What was reported a moment ago may come as a change after it.
            while (!data.Contains(id, StringComparison.Ordinal)) (_, eventId, data) = await ReadEventAsync(first, x => x == "changed");
            mark = eventId;
        }

        await DismissAsync(id);
        using var back = await OpenAsync(mark);
        var (again, _, told) = await ReadEventAsync(back, x => x != "heartbeat");
        Assert.Equal("changed", again);
        Assert.StartsWith(mark[..mark.IndexOf('-', StringComparison.Ordinal)], FeedMessage.Parser.ParseJson(told).Epoch, StringComparison.Ordinal);

        async Task<StreamReader> OpenAsync(string last)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/realms/live/feed/events?kinds=FEED_KIND_INCIDENT");
            if (last.Length > 0) request.Headers.Add("Last-Event-ID", last);
            var answer = await centre.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancellation).WaitAsync(Patience, Cancellation);
            Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
            return new StreamReader(await answer.Content.ReadAsStreamAsync(Cancellation));
        }
    }

    [Fact]
    public async Task A_browser_hears_the_same_over_grpc_web()
    {
        using var handler = new GrpcWebHandler(GrpcWebMode.GrpcWeb, new HttpClientHandler());
        using var channel = GrpcChannel.ForAddress(centre.Http.BaseAddress!, new GrpcChannelOptions { HttpHandler = handler, HttpVersion = HttpVersion.Version11 });
        using var call = new FeedService.FeedServiceClient(channel).Watch(
            new WatchRequest { Kinds = { FeedKind.Township } }, new Metadata { { "authorization", $"Bearer {centre.Token}" } }, cancellationToken: Cancellation);
        Assert.True(await call.ResponseStream.MoveNext(Cancellation).WaitAsync(Patience, Cancellation));
        Assert.Equal(11, call.ResponseStream.Current.Snapshot.Entities.Count);
    }

    [Theory]
    [InlineData("/v1/realms/live/feed/events?kinds=FROG")]
    [InlineData("/v1/realms/nowhere/feed/events")]
    public async Task A_wrong_question_is_refused_with_the_reason(string path)
    {
        using var answer = await centre.Http.GetAsync(new Uri(path, UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task As_json_it_is_a_line_for_each_message()
    {
        using var answer = await centre.Http.GetAsync(new Uri("/v1/realms/live/feed?kinds=FEED_KIND_TOWNSHIP", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, Cancellation).WaitAsync(Patience, Cancellation);
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(Cancellation));
        Assert.Equal(11, FeedMessage.Parser.ParseJson((await reader.ReadLineAsync(Cancellation))!).Snapshot.Entities.Count);
    }

    private static async Task<FeedMessage> UntilAsync(IAsyncEnumerator<FeedMessage> watch, Func<FeedMessage, bool> wanted)
    {
        var last = 0L;
        var started = TimeProvider.System.GetTimestamp();
        while (await watch.MoveNextAsync().AsTask().WaitAsync(Patience, Cancellation))
        {
            Assert.True(watch.Current.Sequence >= last);
            last = watch.Current.Sequence;
            if (wanted(watch.Current)) return watch.Current;
            // Heartbeats go on whatever happens.
            Assert.True(TimeProvider.System.GetElapsedTime(started) < Patience, $"Only heartbeats after {last}.");
        }

        throw new InvalidOperationException("The feed ended.");
    }

    private static async Task<(string Name, string Id, string Data)> ReadEventAsync(StreamReader reader, Func<string, bool> wanted)
    {
        var (name, id, data) = ("", "", "");
        while (await reader.ReadLineAsync(Cancellation).AsTask().WaitAsync(Patience, Cancellation) is { } line)
        {
            if (line.StartsWith("event: ", StringComparison.Ordinal)) name = line[7..];
            else if (line.StartsWith("id: ", StringComparison.Ordinal)) id = line[4..];
            else if (line.StartsWith("data: ", StringComparison.Ordinal)) data = line[6..];
            else if (line.Length == 0 && wanted(name)) return (name, id, data);
        }

        throw new InvalidOperationException("The feed ended.");
    }

    private async Task<string> ReportAsync(string id) => (await centre.Client.Incidents.ReportAsync(
        new ReportRequest
        {
            CommandId = id,
            Domain = "flood",
            Kind = "waterlogging",
            TownshipId = "yuelai",
            Source = "119",
            Text = "water",
            Place = new LonLat { Lon = 121.3, Lat = 32.0 },
        },
        cancellationToken: Cancellation)).IncidentId;

    private async Task DismissAsync(string id) =>
        await centre.Client.Incidents.DismissAsync(new DismissRequest { IncidentId = id, CommandId = $"dismiss-{id}", Reason = "a test" }, cancellationToken: Cancellation);
}
