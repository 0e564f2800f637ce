using Haimen.Grains.Resources;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;

namespace Haimen.Grains.Incidents;

/// <summary>What an incident has at work.</summary>
internal static class IncidentDeployments
{
    /// <summary>Teams and supplies on scene, in the order of orders; people who were moved are at work nowhere.</summary>
    public static IEnumerable<Deployment> OnScene(this IncidentView incident) => incident.Orders
        .Where(x => x.Progress == OrderProgress.OnScene && x.Kind != NeedKind.Evacuation)
        .Select(x => new Deployment(x.Resource, x.Units, x.PumpCapacityM3H, x.Place, x.VillageId));
}
