using Haimen.Grains;
using Haimen.Grains.Districts;
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
        this IHostApplicationBuilder builder, Store store, District district, IReadOnlyList<LoadedPlugin> plugins, Action<ISiloBuilder>? configure = null)
    {
        builder.UseOrleans(silo =>
        {
            silo.AddHaimenStore(store);
            silo.Services.AddHaimenActors(district, plugins.Select(x => x.Domain));
            silo.Configure<SiloOptions>(x => x.SiloName = $"haimen-{Environment.MachineName}-{Environment.ProcessId}");
            configure?.Invoke(silo);
        });
        return builder;
    }
}
