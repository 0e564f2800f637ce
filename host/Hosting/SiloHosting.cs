using Haimen.Grains;
using Haimen.Grains.Districts;
using Haimen.Grains.Domains;
using Haimen.Host.Plugins;
using Haimen.Host.Storage;
using Orleans.Configuration;

namespace Haimen.Host.Hosting;

/// <summary>Puts the silo with all actors into a host.</summary>
internal static class SiloHosting
{
    /// <summary>Adds the silo, its store, its district and its domains.</summary>
    /// <param name="builder">The host.</param>
    /// <param name="store">The open store; its opener closes it after the host has stopped.</param>
    /// <param name="district">The district.</param>
    /// <param name="plugins">The domains.</param>
    /// <param name="configure">What else the silo gets.</param>
    public static IHostApplicationBuilder AddHaimenSilo(
        this IHostApplicationBuilder builder, Store store, District district, IReadOnlyList<LoadedPlugin> plugins, Action<ISiloBuilder>? configure = null) =>
        builder.AddHaimenSilo(store, district, _ => new DomainCatalog(plugins.Select(x => x.Domain)), configure);

    /// <summary>Likewise with domains that may come and change while it runs.</summary>
    /// <param name="builder">The host.</param>
    /// <param name="store">The open store.</param>
    /// <param name="district">The district.</param>
    /// <param name="domains">Gives the domains.</param>
    /// <param name="configure">What else the silo gets.</param>
    public static IHostApplicationBuilder AddHaimenSilo(
        this IHostApplicationBuilder builder, Store store, District district, Func<IServiceProvider, IDomainCatalog> domains, Action<ISiloBuilder>? configure = null)
    {
        builder.UseOrleans(silo =>
        {
            silo.AddHaimenStore(store);
            silo.Services.AddHaimenActors(district, domains);
            silo.Configure<SiloOptions>(x => x.SiloName = $"haimen-{Environment.MachineName}-{Environment.ProcessId}");
            silo.Configure<ClusterMembershipOptions>(MissSoon);
            configure?.Invoke(silo);
        });
        return builder;
    }

    /// <summary>
    /// A host that is gone is missed after 6 s instead of Orleans' 15, and one that left no other behind does not keep the next from
    /// starting for longer than 30 s instead of 90: until then its actors answer nobody.
    /// </summary>
    private static void MissSoon(ClusterMembershipOptions options)
    {
        options.ProbeTimeout = TimeSpan.FromSeconds(2);
        options.NumMissedProbesLimit = 3;
        options.TableRefreshTimeout = TimeSpan.FromSeconds(10);
        options.IAmAliveTablePublishTimeout = TimeSpan.FromSeconds(10);
    }
}
