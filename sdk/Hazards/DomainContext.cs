namespace Haimen.Hazards;

/// <summary>What a domain may know of the world beyond its arguments: the realm's time, its chance, and how long it may take.</summary>
/// <param name="Now">The realm's instant of this call, UTC.</param>
/// <param name="Seed">Seed for this call, derived from the realm's seed and the call's subject.</param>
public sealed record DomainContext(DateTimeOffset Now, ulong Seed)
{
    /// <summary>
    /// Real time that the host grants the call; configuration, so the same on every run. A domain may choose its resolution
    /// by it (fewer particles), and must not measure time itself: its answer would then depend on the machine.
    /// </summary>
    public TimeSpan Budget { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// Cancelled when the budget is used up or the host stops. A long computation asks it now and then, with
    /// <see cref="CancellationToken.ThrowIfCancellationRequested"/>; a domain never gives a partial answer because of it.
    /// </summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>A new random source for this call: the same seed gives the same numbers on every machine.</summary>
    public DeterministicRandom CreateRandom() => new(Seed);
}
