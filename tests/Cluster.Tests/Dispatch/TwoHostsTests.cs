using System.Diagnostics;
using System.Globalization;
using Haimen.Client.V1;
using Haimen.Cluster.Tests.Live;
using Haimen.Host.Seeding;
using Haimen.Host.Tests.Storage;

namespace Haimen.Cluster.Tests.Dispatch;

/// <summary>Two hosts as an operator runs them, on one Redis: what one has acknowledged, the other keeps, and one of them is enough.</summary>
[Collection(LiveHosts.Collection)]
public sealed class TwoHostsTests(ITestOutputHelper output) : IDisposable
{
    private const int Seed = 20260802;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TemporaryFolder _folder = new();
    private readonly HttpClient _http = LiveApi.NewClient();
    private readonly string[] _urls = [HaimenProcess.FreeUrl(), HaimenProcess.FreeUrl()];
    private readonly string[] _siloPorts = [.. Enumerable.Range(0, 2).Select(_ => HaimenProcess.FreePort().ToString(CultureInfo.InvariantCulture))];

    public void Dispose()
    {
        _http.Dispose();
        _folder.Dispose();
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_two_hosts_either_can_be_killed_and_the_other_goes_on_with_everything()
    {
        Assert.SkipUnless(RedisServer.IsInstalled, RedisServer.Missing);
        await using var redis = await RedisServer.StartAsync(_folder.Path);
        var district = DistrictLoader.Load(Path.Combine(AppContext.BaseDirectory, "seeds", "haimen"));
        var acknowledged = new Acknowledged();
        var story = new Story(district, acknowledged, Seed, hosts: 2);
        var hosts = new HaimenProcess[2];
        var dead = new List<HaimenProcess>();
        try
        {
            for (var i = 0; i < 2; i++) hosts[i] = await StartAsync(redis, i);
            for (var round = 0; round < 3; round++)
            {
                var (doomed, survivor) = (round % 2, new LiveApi(_http, _urls[1 - (round % 2)]));
                using var over = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
                var telling = Task.WhenAll(
                    story.GoOnAsync(survivor, round * 2, over.Token), story.GoOnAsync(new LiveApi(_http, _urls[doomed]), (round * 2) + 1, over.Token));
                await Task.Delay(3000, Cancellation);
                var killed = Stopwatch.GetTimestamp();
                await hosts[doomed].KillAsync();
                // The last one comes back at once, the others only after they have been missed.
                if (round < 2) await WholeAsync(survivor);
                var whole = Stopwatch.GetElapsedTime(killed);
                dead.Add(hosts[doomed]);
                hosts[doomed] = await StartAsync(redis, doomed);
                await WholeAsync(survivor);
                await Task.Delay(1000, Cancellation);
                await over.CancelAsync();
                await telling;
                CheckSurprises(story, [.. dead, .. hosts]);
                await CheckAsync(survivor, acknowledged, district, story);
                Say($"round {round + 1}: the survivor answered for all {whole.TotalSeconds:0.0} s after the kill; so far {acknowledged.Events} events seen, {acknowledged.Commands} commands and {acknowledged.Orders} crews acknowledged");
            }

            await EndAsync(new LiveApi(_http, _urls[0]), acknowledged, district, story);
        }
        finally
        {
            foreach (var host in dead.Concat(hosts)) host?.Dispose();
        }
    }

    [Fact]
    public async Task A_host_that_was_frozen_until_it_was_missed_hands_out_nothing_when_it_wakes_and_ends()
    {
        Assert.SkipUnless(RedisServer.IsInstalled, RedisServer.Missing);
        await using var redis = await RedisServer.StartAsync(_folder.Path);
        var district = DistrictLoader.Load(Path.Combine(AppContext.BaseDirectory, "seeds", "haimen"));
        var acknowledged = new Acknowledged();
        var story = new Story(district, acknowledged, Seed, hosts: 2);
        using var frozen = await StartAsync(redis, 0);
        using var survivor = await StartAsync(redis, 1);
        LiveApi[] apis = [new(_http, frozen.Url), new(_http, survivor.Url)];
        using var over = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var telling = story.GoOnAsync(apis[1], 0, over.Token);
        using (var before = CancellationTokenSource.CreateLinkedTokenSource(Cancellation))
        {
            var both = story.GoOnAsync(apis[0], 1, before.Token);
            await Task.Delay(5000, Cancellation);
            await before.CancelAsync();
            await both;
        }

        frozen.Freeze();
        await WholeAsync(apis[1]);
        await Task.Delay(2000, Cancellation);

        // It still thinks that it owns half of everything, and is asked for it at once; what it acknowledges now must hold, too.
        frozen.Thaw();
        var thawed = Stopwatch.GetTimestamp();
        await story.GoOnAsync(apis[0], 2, Cancellation);
        var exit = await frozen.EndAsync(Patience, Cancellation);
        Say($"the thawed host ended with {exit} after {Stopwatch.GetElapsedTime(thawed).TotalSeconds:0.0} s: {frozen.Complained}");
        await WholeAsync(apis[1]);
        await over.CancelAsync();
        await telling;
        CheckSurprises(story, frozen, survivor);
        await CheckAsync(apis[1], acknowledged, district, story);
        await EndAsync(apis[1], acknowledged, district, story);
    }

    private async Task<HaimenProcess> StartAsync(RedisServer redis, int host)
    {
        var process = HaimenProcess.Serve(["--redis", redis.EndPoint, "--silo-port", _siloPorts[host]], _urls[host], LiveHosts.Impatient);
        await process.ReadyAsync(_http, Cancellation);
        return process;
    }

    /// <summary>Waits until a host has an answer from every actor of the district.</summary>
    private static async Task WholeAsync(LiveApi api)
    {
        for (var started = TimeProvider.System.GetTimestamp(); ;)
        {
            try
            {
                await Ownership.HeldAsync(api, Cancellation);
                await api.IncidentsAsync(Cancellation);
                return;
            }
            catch (HttpRequestException e) when (e.StatusCode is not null && TimeProvider.System.GetElapsedTime(started) < Patience)
            {
                await Task.Delay(200, Cancellation);
            }
        }
    }

    /// <summary>No client got an answer that it should never get; if one did, the hosts have said why.</summary>
    private static void CheckSurprises(Story story, params HaimenProcess[] hosts) => Assert.True(
        story.Surprises.IsEmpty,
        string.Join('\n', [.. story.Surprises, .. hosts.Select(x => $"--- the host on {x.Url}\n{x.Complained}{x.Said}")]));

    private static async Task CheckAsync(LiveApi api, Acknowledged acknowledged, Grains.Districts.District district, Story story)
    {
        CheckSurprises(story);
        await acknowledged.CheckAsync(api, Cancellation);
        await Ownership.CheckStockAsync(api, district, Cancellation);
        await Ownership.SettleAsync(api, Patience, Cancellation);
    }

    private static async Task EndAsync(LiveApi api, Acknowledged acknowledged, Grains.Districts.District district, Story story)
    {
        await story.EndAsync(api, Patience, Cancellation);
        await CheckAsync(api, acknowledged, district, story);
        var incidents = await api.IncidentsAsync(Cancellation);
        Assert.Contains(incidents, x => x.Orders.Count > 10);
        Assert.All(incidents, x => Assert.Equal(IncidentStage.Closed, x.Stage));
        Assert.DoesNotContain(await api.OrdersAsync(Cancellation), x => x.Holds());
    }

    private void Say(FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
