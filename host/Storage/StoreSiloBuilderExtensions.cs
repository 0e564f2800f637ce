using Haimen.Grains.Storage;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans.Configuration;
using Orleans.Persistence;
using Orleans.Providers;
using Orleans.Runtime.Hosting;
using Orleans.Serialization;
using Orleans.Storage;
using StackExchange.Redis;

namespace Haimen.Host.Storage;

/// <summary>Puts an open store under a silo.</summary>
internal static class StoreSiloBuilderExtensions
{
    /// <summary>
    /// Orleans' service id, the prefix of all grain state. Fixed: what was written under another one would be gone.
    /// </summary>
    public const string ServiceId = "haimen";

    /// <summary>
    /// Membership, grain state (the default provider, durable), reminders and ports on <paramref name="store"/>, and for
    /// the grains <see cref="IEventLog"/>, <see cref="IDueIndex"/> and <see cref="IStoreDurability"/>. The store stays
    /// its opener's: close it after the host.
    /// </summary>
    /// <exception cref="StoreRefusedException">A silo port is taken.</exception>
    public static ISiloBuilder AddHaimenStore(this ISiloBuilder silo, Store store)
    {
        var options = store.Options;
        options.Ports.EnsureFree();
        silo.Configure<ClusterOptions>(cluster =>
        {
            cluster.ServiceId = ServiceId;
            cluster.ClusterId = options.ClusterId;
        });
        silo.ConfigureEndpoints(options.Ports.Address, options.Ports.Silo, options.Ports.Gateway);
        silo.UseRedisClustering(redis =>
        {
            redis.ConfigurationOptions = store.Configuration;
            redis.CreateMultiplexer = _ => Shared(store);
        });
        silo.UseRedisReminderService(redis =>
        {
            redis.ConfigurationOptions = store.Configuration;
            redis.CreateMultiplexer = _ => Shared(store);
        });
        silo.ConfigureServices(services =>
        {
            services.AddSingleton(store);
            services.AddSingleton(store.Connection);
            services.AddSingleton(store.Durability);
            services.AddSingleton<IEventLog, RedisEventLog>();
            services.AddSingleton<IDueIndex, RedisDueIndex>();
            services.AddHostedService<StoreFailureWatch>();
            AddGrainStorage(services, store);
            DecorateReminders(services);
        });
        return silo;
    }

    private static void AddGrainStorage(IServiceCollection services, Store store)
    {
        services.AddOptions<RedisStorageOptions>(ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME)
            .Configure<Serializer>((redis, serializer) =>
            {
                redis.ConfigurationOptions = store.Configuration;
                redis.CreateMultiplexer = _ => Shared(store);
                redis.GrainStorageSerializer = new OrleansGrainStorageSerializer(serializer);
            });
        services.AddGrainStorage(
            ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME,
            (provider, name) => new DurableGrainStorage(RedisGrainStorageFactory.Create(provider, name), provider.GetRequiredService<IStoreDurability>()));
    }

    private static void DecorateReminders(IServiceCollection services)
    {
        var redis = services.Last(service => service.ServiceType == typeof(IReminderTable)).ImplementationType!;
        services.AddSingleton(redis);
        services.RemoveAll<IReminderTable>();
        services.AddSingleton<IReminderTable>(provider => new DurableReminderTable(
            (IReminderTable)provider.GetRequiredService(redis), provider.GetRequiredService<IStoreDurability>()));
    }

    private static Task<(IConnectionMultiplexer Multiplexer, bool IsShared)> Shared(Store store) =>
        Task.FromResult((store.Connection, true));
}
