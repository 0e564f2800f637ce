using Orleans.Concurrency;

namespace Haimen.Grains.Effects;

/// <summary>
/// The realm's door outward, keyed <c>realm/effects</c>. Live: carried out. Drill and fork: recorded and answered by simulated crews;
/// nothing leaves the process. It calls no actor but the clock, so any actor may await it.
/// </summary>
public interface IEffectsGrain : IGrainWithStringKey
{
    /// <summary>Gives an effect out; a repeated id changes nothing.</summary>
    /// <param name="effect">The effect.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    Task EmitAsync(Effect effect, CancellationToken cancellationToken = default);

    /// <summary>The latest effects, oldest first, at most 1,000.</summary>
    /// <param name="cancellationToken">Cancels the wait.</param>
    [AlwaysInterleave]
    Task<Effect[]> RecentAsync(CancellationToken cancellationToken = default);
}
