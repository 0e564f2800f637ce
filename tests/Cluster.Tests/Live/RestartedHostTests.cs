using System.Diagnostics;
using System.Globalization;
using System.Net;
using Haimen.Client.V1;
using Haimen.Host.Tests.Storage;

namespace Haimen.Cluster.Tests.Live;

/// <summary>What was under way goes on by itself when the host is back.</summary>
[Collection(LiveHosts.Collection)]
public sealed class RestartedHostTests(ITestOutputHelper output) : IDisposable
{
    private const string Township = "sanxing";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TemporaryFolder _folder = new();
    private readonly HttpClient _http = LiveApi.NewClient();
    private readonly string _url = HaimenProcess.FreeUrl();
    private readonly string _siloPort = HaimenProcess.FreePort().ToString(CultureInfo.InvariantCulture);

    public void Dispose()
    {
        _http.Dispose();
        _folder.Dispose();
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private LiveApi Api => new(_http, _url);

    [Fact]
    public async Task A_watch_that_was_about_to_assess_when_the_host_was_killed_assesses_after_the_restart_and_goes_on()
    {
        using (var host = await ServeAsync())
        {
            await FloodAsync(0.6, every: 2);
            await host.KillAsync();
        }

        long before;
        using (var host = await ServeAsync())
        {
            var incident = await UntilAsync(async () => (await Api.IncidentsAsync(Cancellation)).FirstOrDefault(x => x.Orders.Count > 0), "the incident opens");
            Assert.Equal(Township, incident.TownshipId);
            Assert.Equal(IncidentStage.Responding, incident.Stage);
            before = incident.Version;
            await host.KillAsync();
        }

        using (var host = await ServeAsync())
        {
            await FloodAsync(0.9, every: 1);
            var needs = await UntilAsync(
                async () => (await Api.LogAsync("flood-sanxing-1", Cancellation)).Skip((int)before).FirstOrDefault(x => x.Contains($"\"command\":\"flood/{Township}@", StringComparison.Ordinal)),
                "the watch assesses the area again");
            Assert.NotEmpty(needs);
            await host.KillAsync();
        }
    }

    [Fact]
    public async Task An_order_that_nobody_acknowledged_when_the_host_was_killed_times_out_and_another_team_is_sent()
    {
        var settings = new Dictionary<string, string>(LiveHosts.Impatient) { ["HAIMEN_INCIDENTS__ACKNOWLEDGEWITHIN"] = "00:00:06" };
        List<Order> ordered;
        using (var host = await ServeAsync(settings))
        {
            await FloodAsync(0.6, every: 4);
            ordered = await UntilAsync(
                async () => (await Api.OrdersAsync(Cancellation)) is { Count: > 0 } orders && orders.All(x => x.Progress != OrderProgress.Reserved) ? orders : null,
                "orders are given");
            await host.KillAsync();
        }

        using (var host = await ServeAsync(settings))
        {
            var silent = ordered.Where(x => x.Kind == NeedKind.Team && x.Progress == OrderProgress.Ordered).Select(x => x.Id).ToHashSet(StringComparer.Ordinal);
            Assert.NotEmpty(silent);
            var orders = await UntilAsync(
                async () => (await Api.OrdersAsync(Cancellation)) is { } now && now.Where(x => silent.Contains(x.Id)).All(x => x.Progress == OrderProgress.TimedOut) ? now : null,
                "every order that nobody acknowledged has timed out");
            await UntilAsync(
                async () => (await Api.OrdersAsync(Cancellation)).FirstOrDefault(x => !silent.Contains(x.Id)
                    && orders.Any(y => silent.Contains(y.Id) && y.NeedId == x.NeedId && y.ResourceId != x.ResourceId)),
                "another team is sent for the same need");
            await host.KillAsync();
        }
    }

    [Fact]
    public async Task A_host_that_is_asked_to_stop_stops_soon_with_0_and_serves_the_same_when_it_is_back()
    {
        var acknowledged = new Acknowledged();
        using (var host = await ServeAsync())
        {
            await FloodAsync(0.6, every: 2);
            await UntilAsync(async () => (await Api.OrdersAsync(Cancellation)) is { Count: > 0 } orders ? orders : null, "orders are given");
            var asked = Stopwatch.GetTimestamp();
            host.SendTerminate();
            var code = await host.EndAsync(TimeSpan.FromSeconds(15), Cancellation);
            output.WriteLine($"stopped after {Stopwatch.GetElapsedTime(asked).TotalSeconds:0.0} s");
            Assert.True(code == 0, $"It ended with {code}: {host.Complained}{host.Said}");
            Assert.Equal("", host.Complained);
        }

        for (var round = 0; round < 2; round++)
        {
            using var host = await ServeAsync();
            await acknowledged.CheckAsync(Api, Cancellation);
            Assert.True(acknowledged.Events > 10);
            await Ownership.SettleAsync(Api, Patience, Cancellation);
            host.SendTerminate();
            Assert.Equal(0, await host.EndAsync(Patience, Cancellation));
        }
    }

    private async Task<HaimenProcess> ServeAsync(IReadOnlyDictionary<string, string>? settings = null)
    {
        var host = HaimenProcess.Serve(["--data", _folder.Path, "--silo-port", _siloPort], _url, settings ?? LiveHosts.Impatient);
        var ready = await host.ReadyAsync(_http, Cancellation);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ready after {ready.TotalSeconds:0.0} s"));
        Assert.True(ready < TimeSpan.FromSeconds(20), $"The whole district was ready only after {ready}.");
        return host;
    }

    /// <summary>Road gauges of a township tell of water that has stood for long enough to be believed.</summary>
    private async Task FloodAsync(double depthM, int every)
    {
        var now = TimeProvider.System.GetUtcNow();
        var roads = (await Api.SensorStatusAsync("road-water-depth", Township, Cancellation)).Where((_, i) => i % every == 0);
        var readings = roads.SelectMany(x => new[] { -7, 0 }.Select(minutes => new { sensorId = x.SensorId, at = now.AddMinutes(minutes), value = depthM }));
        var (status, answer) = await Api.PostAsync("readings", new { readings }, Cancellation);
        Assert.True(status == HttpStatusCode.OK, answer);
    }

    private static async Task<T> UntilAsync<T>(Func<Task<T?>> look, string what)
        where T : class
    {
        for (var started = Stopwatch.GetTimestamp(); ;)
        {
            if (await look() is { } found) return found;
            Assert.True(Stopwatch.GetElapsedTime(started) < Patience, $"Within {Patience.TotalSeconds} s it has not come to pass that {what}.");
            await Task.Delay(100, Cancellation);
        }
    }
}
