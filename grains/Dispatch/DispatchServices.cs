using Haimen.Grains.Realms;
using Haimen.Grains.Travel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Haimen.Grains.Dispatch;

/// <summary>Registers what dispatch needs.</summary>
public static class DispatchServices
{
    /// <summary>Adds travel by great circle over the district's barriers and crossings. The district's catalogue must be registered, too.</summary>
    /// <param name="services">The host's services.</param>
    public static IServiceCollection AddDispatch(this IServiceCollection services)
    {
        services.AddOptions<DispatchOptions>();
        services.AddOptions<GreatCircleTravelOptions>();
        return services.AddSingleton<ITravelTimes>(x => new GreatCircleTravel(
            x.GetRequiredService<IDistrictCatalog>().District.Barriers,
            x.GetRequiredService<IDistrictCatalog>().District.Crossings,
            x.GetRequiredService<IOptions<GreatCircleTravelOptions>>().Value));
    }
}
