using Haimen.Grains.Dispatch;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;
using Haimen.Hazards.Plans;

namespace Haimen.Grains.Incidents.Deciding;

/// <summary>What a decision may know beyond the state and the command.</summary>
/// <param name="Now">The realm's instant.</param>
/// <param name="Options">Clocks and thresholds.</param>
/// <param name="Policy">Which orders wait for a commander.</param>
/// <param name="PlanFor">The domain's plan for an incident kind and level, null where the domain is not in service.</param>
/// <param name="WhyUnfit">Why a resource cannot serve a need, or where that is null any; null where it can.</param>
internal sealed record IncidentContext(
    DateTimeOffset Now,
    IncidentOptions Options,
    DispatchPolicyOptions Policy,
    Func<string, HazardGrade, ResponsePlan?> PlanFor,
    Func<string, Need?, string?> WhyUnfit)
{
    /// <summary>Who can be asked for aid.</summary>
    public AidPartners Partners { get; init; } = AidPartners.None;
}
