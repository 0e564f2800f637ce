using Haimen.Hazards;

namespace Haimen.Grains.Townships;

/// <summary>What a domain's watch tells a township.</summary>
/// <param name="Domain">The domain.</param>
/// <param name="Level">How bad it is in that domain's eyes.</param>
/// <param name="IncidentId">The open incident, null where none.</param>
[GenerateSerializer, Immutable, Alias("haimen.township-note")]
public sealed record TownshipNote([property: Id(0)] string Domain, [property: Id(1)] HazardGrade Level, [property: Id(2)] string? IncidentId);
