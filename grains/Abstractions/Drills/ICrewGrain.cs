using Haimen.Grains.Clocks;
using Haimen.Grains.Effects;

namespace Haimen.Grains.Drills;

/// <summary>
/// The people of a virtual realm, keyed <c>realm/crew</c>: told by effects what is wanted of them, they acknowledge, set out, arrive and
/// return by the realm's clock, with the delays and refusals that the scenario gives. Live has real ones instead.
/// </summary>
public interface ICrewGrain : IWakeable
{
    /// <summary>Says how they behave.</summary>
    /// <param name="behaviour">Their delays and refusals.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    Task ConfigureAsync(CrewBehaviour behaviour, CancellationToken cancellationToken = default);

    /// <summary>Hears an effect that addresses a crew.</summary>
    /// <param name="effect">The effect.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    Task HearAsync(Effect effect, CancellationToken cancellationToken = default);

    /// <summary>A team will decline its next order.</summary>
    /// <param name="teamId">The team.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    Task DeclineNextAsync(string teamId, CancellationToken cancellationToken = default);
}
