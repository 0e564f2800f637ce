using Haimen.Grains.Resources;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;

namespace Haimen.Grains.Incidents;

/// <summary>What an incident has at work.</summary>
internal static class IncidentDeployments
{
    /// <summary>Teams and supplies on scene, in the order of orders, then those of partners; people who were moved are at work nowhere.</summary>
    public static IEnumerable<Deployment> OnScene(this IncidentView incident) => incident.Orders
        .Where(x => x.Progress == OrderProgress.OnScene && x.Kind != NeedKind.Evacuation)
        .Select(x => new Deployment(x.Resource, x.Units, x.PumpCapacityM3H, x.Place, x.VillageId))
        .Concat(
            from aid in incident.Aid.Where(x => x.Kind != NeedKind.Evacuation)
            from answer in aid.Answers.Where(x => x.Progress == AidProgress.OnScene)
            from share in answer.Shares.Where(x => x.ReleasedAt is null)
            select new Deployment(aid.Resource, share.Quantity, share.PumpCapacityM3H, share.Place, share.VillageId));

    /// <summary>The directives of an incident that are in force, by id.</summary>
    public static IEnumerable<IssuedDirective> InForce(this IncidentView incident) =>
        incident.Directives.Where(x => x.LiftedAt is null).Select(x => new IssuedDirective(x.Directive, x.IssuedAt));
}
