using Haimen.Grains.Realms;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Haimen.Grains.Travel;

/// <summary>Registers travel times.</summary>
internal static class TravelServices
{
    /// <summary>Adds <see cref="RealmTravel"/> over the district's barriers and crossings. The district's catalogue must be registered, too.</summary>
    public static IServiceCollection AddTravel(this IServiceCollection services)
    {
        services.AddMetrics();
        services.AddOptions<GreatCircleTravelOptions>();
        services.AddOptions<TravelOptions>();
        services.AddSingleton(x => new GreatCircleTravel(
            x.GetRequiredService<IDistrictCatalog>().District.Barriers,
            x.GetRequiredService<IDistrictCatalog>().District.Crossings,
            x.GetRequiredService<IOptions<GreatCircleTravelOptions>>().Value));
        services.AddSingleton<TravelMetrics>();
        services.AddSingleton<OsrmClient>();
        services.AddSingleton<OsrmTravel>();
        return services.AddSingleton(x => new RealmTravel(x.GetRequiredService<GreatCircleTravel>(), Roads(x)));
    }

    private static FallbackTravel? Roads(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<TravelOptions>>().Value;
        if (options.OsrmUrl is null) return null;
        var kept = new TravelCache(services.GetRequiredService<OsrmTravel>(), options.MostKept, options.OsrmKeepFor, services.GetRequiredService<TimeProvider>());
        return new FallbackTravel(kept, services.GetRequiredService<GreatCircleTravel>(), services.GetRequiredService<TravelMetrics>());
    }
}
