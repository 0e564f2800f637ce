using Haimen.Hazards.Assessment;

namespace Haimen.Grains.Incidents;

/// <summary>A directive that an incident has given.</summary>
/// <param name="Directive">What was said, as last revised.</param>
/// <param name="IssuedAt">When.</param>
/// <param name="LiftedAt">When it was lifted, null while it is in force.</param>
[GenerateSerializer, Immutable, Alias("haimen.directive-view")]
public sealed record DirectiveView(
    [property: Id(0)] Directive Directive,
    [property: Id(1)] DateTimeOffset IssuedAt,
    [property: Id(2)] DateTimeOffset? LiftedAt);
