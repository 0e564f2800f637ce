using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Haimen.Client;
using Haimen.Client.V1;
using Haimen.Grains.Feed;
using Haimen.Grains.Identity;
using Haimen.Grains.Realms;
using Haimen.Host.Feed;
using Haimen.Host.Hosting;
using Haimen.Host.Plugins;
using Haimen.Host.Seeding;
using Haimen.Host.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Grant = Haimen.Grains.Identity.Grant;
using Role = Haimen.Grains.Identity.Role;

namespace Haimen.Benchmarks;

/// <summary>
/// What a watcher of the live feed feels of 999 others, one of whom does not read. A whole host, each watcher a gRPC stream of its own; the
/// changes come at a fixed pace, each with the instant at which it was published. Raw is one watcher alone at the same pace.
/// </summary>
internal static class FeedBenchmark
{
    private const int Watchers = 1000;
    private const int ChangesPerSecond = 20;
    private const int Changes = 400;

    /// <summary>As long as a sensor's state with a rule in words; it makes a watcher that does not read fill its window.</summary>
    private static readonly string Rule = new('r', 1000);

    public static async Task<Figure[]> RunAsync(CancellationToken cancellationToken)
    {
        // A tenth of the usual, so that the slow watcher is cut off within the run.
        Environment.SetEnvironmentVariable("HAIMEN_FEED__WAITING", "100");
        foreach (var limit in new[] { "REQUESTSPERSECOND", "REQUESTSATONCE" }) Environment.SetEnvironmentVariable($"HAIMEN_IDENTITY__{limit}", "1000000");
        var plugins = Directory.CreateTempSubdirectory("haimen-feed-").FullName;
        var (url, grpc) = (FreeUrl(), FreeUrl());
        using var life = await PluginLife.OpenAsync(new PluginPolicy { Folder = PluginFolder.Default, Store = plugins }, TimeProvider.System, NullLogger<PluginLife>.Instance);
        await using var store = await Store.OpenAsync(StoreOptions.ForOneShot(), NullLoggerFactory.Instance, cancellationToken);
        await using var app = CommandCentre.Build(store, DistrictLoader.Load(Path.Combine(AppContext.BaseDirectory, "seeds/haimen")), life, url, grpc);
        await app.StartAsync(cancellationToken);
        var token = await TokenAsync(app.Services.GetRequiredService<IGrainFactory>());
        var feed = app.Services.GetRequiredService<RealmFeeds>().Enter(RealmId.Live)!;
        await feed.Whole;
        using var client = new HaimenClient(new HaimenClientOptions { Address = new Uri(grpc), Token = _ => Task.FromResult<string?>(token) });

        await MeasureAsync(client, feed.Board, 10, false, cancellationToken);
        var alone = await MeasureAsync(client, feed.Board, 1, false, cancellationToken);
        var crowd = await MeasureAsync(client, feed.Board, Watchers, true, cancellationToken);
        await app.StopAsync(CancellationToken.None);
        Directory.Delete(plugins, recursive: true);
        var (ours, raw) = (Percentile(crowd.Milliseconds, 0.99), Percentile(alone.Milliseconds, 0.99));
        return
        [
            new Figure(
                $"p99 delay of a change with {Watchers} watchers", "ms", ours, raw, ours / raw, "< 1000 ms", ours < 1000,
                FormattableString.Invariant($"{ChangesPerSecond} changes/s of 1 kB for {Changes / ChangesPerSecond} s, each watcher a gRPC stream into the same process, one of them not reading; gathering (0.1 s) is not in it. Raw is one watcher alone. p50 {Percentile(crowd.Milliseconds, 0.5):0.0} ms beside {Percentile(alone.Milliseconds, 0.5):0.0} ms.")),
            new Figure(
                "changes lost or repeated meanwhile", "changes", crowd.Wrong, null, null, "0", crowd.Wrong == 0 && crowd.SlowGotSnapshot,
                FormattableString.Invariant($"of {crowd.Milliseconds.Length}; the one that did not read {(crowd.SlowGotSnapshot ? "was cut off and got a snapshot" : "was NOT cut off")}.")),
        ];
    }

    private static async Task<Crowd> MeasureAsync(HaimenClient client, FeedBoard board, int watchers, bool withSlow, CancellationToken cancellationToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var until = board.Sequence + Changes;
        var ready = new CountdownEvent(watchers);
        var tasks = Enumerable.Range(0, withSlow ? watchers - 1 : watchers).Select(_ => Task.Run(() => WatchAsync(client, until, ready, over.Token), cancellationToken)).ToArray();
        using var slow = withSlow ? client.Feed.Watch(new WatchRequest { Kinds = { FeedKind.Sensor } }, cancellationToken: over.Token) : null;
        if (slow is not null)
        {
            await slow.ResponseStream.MoveNext(over.Token);
            ready.Signal();
        }

        await Task.Run(() => ready.Wait(TimeSpan.FromMinutes(3), cancellationToken), cancellationToken);
        var began = Stopwatch.GetTimestamp();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        for (var sent = 0; sent < Changes && await timer.WaitForNextTickAsync(cancellationToken);)
        {
            for (var due = Math.Min(Changes, (int)(Stopwatch.GetElapsedTime(began).TotalSeconds * ChangesPerSecond)); sent < due; sent++) board.Publish([Change(sent)]);
        }

        var heard = await Task.WhenAll(tasks).WaitAsync(TimeSpan.FromMinutes(2), cancellationToken);
        var snapshot = slow is not null && await FindSnapshotAsync(slow.ResponseStream, over.Token);
        await over.CancelAsync();
        return new Crowd([.. heard.SelectMany(x => x.Milliseconds).Order()], heard.Sum(x => x.Wrong), snapshot);
    }

    /// <summary>Reads until the last change, and counts each number that is not the next.</summary>
    private static async Task<(List<double> Milliseconds, int Wrong)> WatchAsync(HaimenClient client, long until, CountdownEvent ready, CancellationToken cancellationToken)
    {
        using var call = client.Feed.Watch(new WatchRequest { Kinds = { FeedKind.Sensor } }, cancellationToken: cancellationToken);
        var (times, wrong, last) = (new List<double>(), 0, -1L);
        while (last < until && await call.ResponseStream.MoveNext(cancellationToken))
        {
            var message = call.ResponseStream.Current;
            if (message.Snapshot is { } snapshot)
            {
                if (last >= 0) wrong++;
                if (snapshot.More) continue;
                if (last < 0) ready.Signal();
                last = message.Sequence;
            }
            else if (message.Changed is { } changed)
            {
                if (message.Sequence != last + 1) wrong++;
                last = message.Sequence;
                times.Add(Stopwatch.GetElapsedTime((long)changed.Sensor.Value).TotalMilliseconds);
            }
        }

        return (times, wrong);
    }

    private static async Task<bool> FindSnapshotAsync(Grpc.Core.IAsyncStreamReader<FeedMessage> stream, CancellationToken cancellationToken)
    {
        for (var i = 0; i < Changes && await stream.MoveNext(cancellationToken).WaitAsync(TimeSpan.FromSeconds(20), cancellationToken); i++)
        {
            if (stream.Current.Snapshot is not null) return true;
        }

        return false;
    }

    private static (ChangedActor, FeedEntity) Change(int number)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"feed-{number % 50}");
        return (new ChangedActor(ChangedKind.Sensor, id), new FeedEntity { Kind = FeedKind.Sensor, Id = id, TownshipId = "changle", Sensor = new SensorStatus { SensorId = id, Value = Stopwatch.GetTimestamp(), Rule = Rule } });
    }

    private static async Task<string> TokenAsync(IGrainFactory grains)
    {
        await grains.GetGrain<IAccountRegisterGrain>(AccountKeys.Register).EnterAsync("watcher");
        var account = grains.GetGrain<IAccountGrain>(AccountKeys.Account("watcher"));
        await account.CreateAsync(new AccountDraft { Kind = Haimen.Grains.Identity.AccountKind.Service, DisplayName = "watcher", Grants = [new Grant { Role = Role.Viewer }] });
        return (await account.IssueTokenAsync("benchmark", TimeSpan.FromHours(2))).Secret!;
    }

    private static double Percentile(double[] sorted, double part) => sorted.Length == 0 ? double.PositiveInfinity : sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * part))];

    private static string FreeUrl()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
    }

    private sealed record Crowd(double[] Milliseconds, int Wrong, bool SlowGotSnapshot);
}
