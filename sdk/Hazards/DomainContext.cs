namespace Haimen.Hazards;

/// <summary>What a domain may know of the world beyond its arguments: the realm's time and its chance.</summary>
/// <param name="Now">The realm's instant of this call, UTC.</param>
/// <param name="Seed">Seed for this call, derived from the realm's seed and the call's subject.</param>
public sealed record DomainContext(DateTimeOffset Now, ulong Seed)
{
    /// <summary>A new random source for this call: the same seed gives the same numbers on every machine.</summary>
    public DeterministicRandom CreateRandom() => new(Seed);
}
