using Haimen.Hazards;

namespace Haimen.Fire.Assets;

/// <summary>What was sent and works at a fire.</summary>
internal static class AtScene
{
    /// <summary>Within this distance a team works on a building, m.</summary>
    public const double BuildingReachM = 400;

    /// <summary>Within this distance a team works on a plot, m.</summary>
    public const double VegetationReachM = 1_500;

    /// <summary>Pieces or teams at a place: those that work near it.</summary>
    /// <param name="deployments">What is at work.</param>
    /// <param name="resource">Capability or category.</param>
    /// <param name="place">The place.</param>
    /// <param name="reachM">How near counts.</param>
    public static double Quantity(IReadOnlyList<Deployment> deployments, string resource, GeoPoint place, double reachM)
    {
        var sum = 0.0;
        for (var i = 0; i < deployments.Count; i++)
        {
            var deployment = deployments[i];
            if (!string.Equals(deployment.Resource, resource, StringComparison.Ordinal)) continue;
            if (deployment.Place.DistanceM(place) <= reachM) sum += deployment.Quantity;
        }

        return sum;
    }
}
