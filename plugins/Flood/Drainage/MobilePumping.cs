using Haimen.Hazards;

namespace Haimen.Flood.Drainage;

/// <summary>Pumping that was sent and works.</summary>
internal static class MobilePumping
{
    /// <summary>Total in a village, m³/s.</summary>
    /// <param name="deployments">What is at work.</param>
    /// <param name="villageId">The village; where null, everything given counts.</param>
    public static double M3S(IReadOnlyList<Deployment> deployments, string? villageId)
    {
        var cubicMetresPerHour = 0.0;
        for (var i = 0; i < deployments.Count; i++)
        {
            var deployment = deployments[i];
            if (villageId is null || string.Equals(deployment.VillageId, villageId, StringComparison.Ordinal))
                cubicMetresPerHour += deployment.CapacityM3H;
        }

        return cubicMetresPerHour / 3600;
    }
}
