using Haimen.Hazards.Effects;

namespace Haimen.Grains.Incidents;

/// <summary>An effect on other domains that an assessment states, with those who are told of it.</summary>
/// <param name="Effect">The effect.</param>
/// <param name="To">Who is told, as <c>domain/area</c>, in ordinal order; empty where no domain accepts its kind, or it reaches none.</param>
[GenerateSerializer, Immutable, Alias("haimen.cascade-statement")]
public sealed record CascadeStatement([property: Id(0)] HazardEffect Effect, [property: Id(1)] string[] To);
