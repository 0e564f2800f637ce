namespace Haimen.Grains.Drills;

/// <summary>What a call into a drill's realm carries between two steps.</summary>
/// <param name="Now">The simulated instant, UTC.</param>
/// <param name="Seed">The random seed.</param>
/// <param name="Domains">Ids of the domains that take part.</param>
[GenerateSerializer, Immutable, Alias("haimen.drill-moment")]
public sealed record DrillMoment([property: Id(0)] DateTimeOffset Now, [property: Id(1)] ulong Seed, [property: Id(2)] string[] Domains);
