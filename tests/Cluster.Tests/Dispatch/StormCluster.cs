using System.Globalization;
using System.Net;
using Haimen.Cluster.Tests.Live;
using Haimen.Host.Storage;
using Haimen.Host.Tests.Storage;
using Haimen.StormSilo;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;
using Orleans.Serialization;

namespace Haimen.Cluster.Tests.Dispatch;

/// <summary>Two silos of the product in processes of their own, on one Redis, and a client of both that loses and repeats messages as they do.</summary>
internal sealed class StormCluster : IAsyncDisposable
{
    private const int Silos = 2;

    /// <summary>Clocks so short that a storm sees them run out, and a silo that is gone is missed within seconds.</summary>
    private static readonly Dictionary<string, string> Impatient = new()
    {
        ["HAIMEN_INCIDENTS__ACKNOWLEDGEWITHIN"] = "00:00:15",
        ["HAIMEN_INCIDENTS__RESUMEAFTER"] = "00:00:02",
        ["HAIMEN_INCIDENTS__CLOSEAFTERQUIET"] = "00:00:01",
        ["HAIMEN_DISPATCH__RESERVATIONTIME"] = "00:00:10",
        ["HAIMEN_DISPATCH__RETRYPERIOD"] = "00:00:02",
    };

    private readonly RedisServer _redis;
    private readonly int _seed;
    private readonly int[] _siloPorts = [.. Enumerable.Range(0, Silos).Select(_ => HaimenProcess.FreePort())];
    private readonly int[] _gatewayPorts = [.. Enumerable.Range(0, Silos).Select(_ => HaimenProcess.FreePort())];
    private readonly HaimenProcess[] _processes = new HaimenProcess[Silos];
    private IHost? _client;
    private int _lives;

    private StormCluster(RedisServer redis, int teams, int depots, int seed)
    {
        _redis = redis;
        _seed = seed;
        (Teams, Depots) = (teams, depots);
    }

    public int Teams { get; }

    public int Depots { get; }

    /// <summary>What all processes wrote to their logs, for a test that fails.</summary>
    public string Said => string.Join('\n', _processes.Select((x, i) => $"--- silo {i}\n{x.Said}{x.Complained}"));

    public IGrainFactory Grains => _client!.Services.GetRequiredService<IClusterClient>();

    public string Redis => _redis.EndPoint;

    public static async Task<StormCluster> StartAsync(RedisServer redis, int teams, int depots, int seed, CancellationToken cancellationToken)
    {
        var cluster = new StormCluster(redis, teams, depots, seed);
        for (var silo = 0; silo < Silos; silo++) await cluster.StartSiloAsync(silo, cancellationToken);
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        builder.UseOrleansClient(client =>
        {
            client.UseStaticClustering([.. cluster._gatewayPorts.Select(x => new IPEndPoint(IPAddress.Loopback, x))]);
            client.Configure<ClusterOptions>(x => (x.ServiceId, x.ClusterId) = (StoreSiloBuilderExtensions.ServiceId, new StoreOptions().ClusterId));
            client.Configure<GatewayOptions>(x => x.GatewayListRefreshPeriod = TimeSpan.FromSeconds(1));
            client.Configure<ClientMessagingOptions>(x => x.ResponseTimeout = TimeSpan.FromSeconds(10));
            client.AddOutgoingGrainCallFilter(new FaultyCalls(seed));
            client.Services.AddSerializer(x => x.AddJsonSerializer(type => type.Namespace?.StartsWith("Haimen.Hazards", StringComparison.Ordinal) == true));
        });
        cluster._client = builder.Build();
        await cluster._client.StartAsync(cancellationToken);
        return cluster;
    }

    /// <summary>Starts a silo in the place of one that has ended.</summary>
    public async Task StartSiloAsync(int silo, CancellationToken cancellationToken)
    {
        int[] numbers = [_siloPorts[silo], _gatewayPorts[silo], Teams, Depots, (_seed * 1000) + _lives++];
        string[] arguments = [_redis.EndPoint, .. numbers.Select(x => x.ToString(CultureInfo.InvariantCulture))];
        _processes[silo]?.Dispose();
        _processes[silo] = HaimenProcess.Start(
            [HaimenProcess.Command[0], Path.Combine(AppContext.BaseDirectory, "Haimen.StormSilo.dll"), .. arguments], "", Impatient);
        await _processes[silo].ServingAsync(cancellationToken);
    }

    public HaimenProcess Silo(int silo) => _processes[silo];

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _processes) process?.Dispose();
        if (_client is null) return;
        try
        {
            await _client.StopAsync(new CancellationToken(canceled: true));
        }
        catch (OperationCanceledException)
        {
            // There is nobody left to say goodbye to.
        }

        _client.Dispose();
    }
}
