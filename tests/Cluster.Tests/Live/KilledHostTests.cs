using System.Diagnostics;
using System.Globalization;
using Haimen.Client.V1;
using Haimen.Host.Seeding;
using Haimen.Host.Tests.Storage;

namespace Haimen.Cluster.Tests.Live;

/// <summary><c>kill -9</c> in the middle of live incidents, again and again, on one data folder.</summary>
[Collection(LiveHosts.Collection)]
public sealed class KilledHostTests(ITestOutputHelper output) : IDisposable
{
    private const int Seed = 20260701;

    private readonly TemporaryFolder _folder = new();
    private readonly HttpClient _http = LiveApi.NewClient();

    public void Dispose()
    {
        _http.Dispose();
        _folder.Dispose();
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public Task A_host_killed_twenty_times_amid_incidents_loses_nothing_acknowledged_and_gives_nothing_two_owners() =>
        KillAsync(["--data", _folder.Path], rounds: 20);

    [Fact]
    public async Task A_host_on_redis_killed_amid_incidents_loses_nothing_acknowledged_and_gives_nothing_two_owners()
    {
        Assert.SkipUnless(RedisServer.IsInstalled, RedisServer.Missing);
        await using var redis = await RedisServer.StartAsync(_folder.Path, appendFsync: "always");
        await KillAsync(["--redis", redis.EndPoint], rounds: 5);
    }

    private async Task KillAsync(string[] store, int rounds)
    {
#pragma warning disable CA5394 // Choices of a test, not secrets.
        var random = new Random(Seed);
#pragma warning restore CA5394
        var district = DistrictLoader.Load(Path.Combine(AppContext.BaseDirectory, "seeds", "haimen"));
        var acknowledged = new Acknowledged();
        var story = new Story(district, acknowledged, Seed);
        string[] arguments = [.. store, "--silo-port", HaimenProcess.FreePort().ToString(CultureInfo.InvariantCulture)];
        var url = HaimenProcess.FreeUrl();
        var api = new LiveApi(_http, url);
        output.WriteLine($"seed {Seed}");
        for (var round = 0; round < rounds; round++)
        {
            if (round % 5 == 4)
            {
                // A crash while it comes back from a crash.
                using var stillborn = HaimenProcess.Serve(arguments, url, LiveHosts.Impatient);
                await Task.Delay(random.Next(200, 2500), Cancellation);
                await stillborn.KillAsync();
            }

            using var host = HaimenProcess.Serve(arguments, url, LiveHosts.Impatient);
            var ready = await host.ReadyAsync(_http, Cancellation);
            var checking = Stopwatch.GetTimestamp();
            await acknowledged.CheckAsync(api, Cancellation);
            await Ownership.CheckStockAsync(api, district, Cancellation);
            await Ownership.SettleAsync(api, TimeSpan.FromSeconds(30), Cancellation);
            var checkedIn = Stopwatch.GetElapsedTime(checking);
            using var over = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
            var telling = story.GoOnAsync(api, round, over.Token);
            await Task.Delay(random.Next(300, 2000), Cancellation);
            await host.KillAsync();
            await over.CancelAsync();
            await telling;
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"round {round + 1}: ready after {ready.TotalSeconds:0.0} s, checked in {checkedIn.TotalSeconds:0.0} s; so far {acknowledged.Events} events seen, {acknowledged.Commands} commands and {acknowledged.Orders} crews acknowledged"));
            Assert.Empty(story.Surprises);
        }

        using (var host = HaimenProcess.Serve(arguments, url, LiveHosts.Impatient))
        {
            await host.ReadyAsync(_http, Cancellation);
            await acknowledged.CheckAsync(api, Cancellation);
            await Ownership.CheckStockAsync(api, district, Cancellation);
            await Ownership.SettleAsync(api, TimeSpan.FromSeconds(30), Cancellation);
            await story.EndAsync(api, TimeSpan.FromSeconds(60), Cancellation);
            await acknowledged.CheckAsync(api, Cancellation);
            await Ownership.CheckStockAsync(api, district, Cancellation);
            Assert.Empty(story.Surprises);
            var incidents = await api.IncidentsAsync(Cancellation);
            Assert.Contains(incidents, x => x.Orders.Count > 10);
            Assert.All(incidents, x => Assert.Equal(IncidentStage.Closed, x.Stage));
            Assert.DoesNotContain(await api.OrdersAsync(Cancellation), x => x.Holds());
            await host.KillAsync();
        }
    }
}
