using Haimen.Grains.Incidents;
using Haimen.Hazards;

namespace Haimen.Grains.Drills;

/// <summary>An incident in one line.</summary>
/// <param name="Id">The incident.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Area">Name of its area.</param>
/// <param name="Level">The level in force.</param>
/// <param name="Stage">Where it is in its life.</param>
[GenerateSerializer, Immutable, Alias("haimen.incident-brief")]
public sealed record IncidentBrief(
    [property: Id(0)] string Id,
    [property: Id(1)] string Kind,
    [property: Id(2)] LocalizedText Area,
    [property: Id(3)] HazardGrade Level,
    [property: Id(4)] IncidentStage Stage);
