using Haimen.Grains.Dispatch;
using Haimen.Grains.Districts;
using Haimen.Grains.Domains;
using Haimen.Grains.Realms;
using Haimen.Grains.Sensing;
using Haimen.Grains.Warnings.Delivery;
using Haimen.Hazards;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans.Serialization;
using Orleans.Storage;

namespace Haimen.Grains;

/// <summary>What the actors ask their silo for.</summary>
public static class ActorServices
{
    /// <summary>Adds the services of all actors. The store (event log, due index, grain storage) is the host's part.</summary>
    /// <param name="services">The silo's services.</param>
    /// <param name="district">The district.</param>
    /// <param name="domains">The hazard domains.</param>
    public static IServiceCollection AddHaimenActors(this IServiceCollection services, District district, IEnumerable<IHazardDomain> domains) =>
        services.AddHaimenActors(district, _ => new DomainCatalog(domains));

    /// <summary>Likewise with domains that may come and change while the silo runs.</summary>
    /// <param name="services">The silo's services.</param>
    /// <param name="district">The district.</param>
    /// <param name="domains">Makes or gives the catalog; what it makes is disposed of with the silo.</param>
    internal static IServiceCollection AddHaimenActors(this IServiceCollection services, District district, Func<IServiceProvider, IDomainCatalog> domains)
    {
        // The domain contract knows nothing of Orleans; its plain records pass between silos as JSON.
        services.AddSerializer(x => x.AddJsonSerializer(type => type.Namespace?.StartsWith("Haimen.Hazards", StringComparison.Ordinal) == true));
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IRealmClock, RealmClock>();
        services.AddSingleton<IDistrictCatalog>(new DistrictCatalog(district));
        services.AddSingleton(domains);
        services.AddSingleton<ISensorCatalog, SensorCatalog>();
        services.AddSingleton(x => new SensorServices(
            x.GetRequiredService<ISensorCatalog>(),
            x.GetRequiredService<IRealmClock>(),
            x.GetRequiredService<IGrainFactory>(),
            x.GetRequiredKeyedService<IGrainStorage>("Default"),
            x.GetRequiredService<IDistrictCatalog>()));
        services.TryAddSingleton<IWarningOutlet, NoOutlet>();
        services.AddDispatch();
        return services;
    }
}
