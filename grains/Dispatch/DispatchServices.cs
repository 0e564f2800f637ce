using Haimen.Grains.Travel;
using Microsoft.Extensions.DependencyInjection;

namespace Haimen.Grains.Dispatch;

/// <summary>Registers what dispatch needs.</summary>
public static class DispatchServices
{
    /// <summary>Adds dispatch's figures and travel times. The district's catalogue must be registered, too.</summary>
    /// <param name="services">The host's services.</param>
    public static IServiceCollection AddDispatch(this IServiceCollection services)
    {
        services.AddOptions<DispatchOptions>();
        return services.AddTravel();
    }
}
