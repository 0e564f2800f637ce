using Haimen.Grains.Clocks;
using Haimen.Grains.Districts;
using Haimen.Grains.Incidents;
using Haimen.Grains.Realms;
using Haimen.Grains.Storage;
using Haimen.Grains.Tests.Incidents;
using Haimen.Hazards;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;
using Orleans.Storage;
using Orleans.TestingHost;

namespace Haimen.Grains.Tests.Fixtures;

/// <summary>A silo in memory with the actors of a district. Tests use virtual realms of their own, each with its own clock.</summary>
internal sealed class ActorCluster : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2024, 6, 20, 0, 0, 0, TimeSpan.Zero);
    private readonly InProcessTestCluster _cluster;

    private ActorCluster(InProcessTestCluster cluster) => _cluster = cluster;

    public IGrainFactory Grains => _cluster.Client;

    /// <summary>Starts it.</summary>
    /// <param name="district">The district.</param>
    /// <param name="domains">The hazard domains; none where null.</param>
    /// <param name="services">Adds to the silo's services, or replaces them.</param>
    public static async Task<ActorCluster> StartAsync(District district, IHazardDomain[]? domains = null, Action<IServiceCollection>? services = null)
    {
        var builder = new InProcessTestClusterBuilder(1);
        builder.ConfigureHost(host => host.Services.AddHaimenActors(district, domains ?? []));
        builder.ConfigureSilo((_, silo) =>
        {
            silo.AddMemoryGrainStorageAsDefault(storage => storage.Configure<Serializer>((memory, serializer) =>
                memory.GrainStorageSerializer = new OrleansGrainStorageSerializer(serializer)));
            silo.UseInMemoryReminderService();
            silo.Services.AddSingleton<IDueIndex, MemoryDueIndex>();
            silo.Services.AddSingleton<IEventLog>(new OneAtATimeEventLog(new InMemoryEventLog()));
            silo.Services.AddHaimenActors(district, domains ?? []);
            services?.Invoke(silo.Services);
        });
        var cluster = builder.Build();
        await cluster.DeployAsync();
        return new ActorCluster(cluster);
    }

    /// <summary>Sets the instant of the calls that the test makes from here on.</summary>
    public static void At(double minutes) => RealmClock.Set(Start.AddMinutes(minutes), 1);

    public T Get<T>(string realm, string id)
        where T : IGrainWithStringKey => Grains.GetGrain<T>(new RealmId(realm).Key(id));

    public IIncidentGrain Incident(string realm, string id) => Get<IIncidentGrain>(realm, id);

    /// <summary>Fires all that is due in a virtual realm up to an instant.</summary>
    public Task<int> FireAsync(string realm, double minutes)
    {
        At(minutes);
        return Get<IClockShardGrain>(realm, "clock-0").FireAsync(Start.AddMinutes(minutes), CancellationToken.None);
    }

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();
}
