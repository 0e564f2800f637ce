using Haimen.Grains.Clocks;
using Haimen.Grains.Effects;

namespace Haimen.Grains.Drills;

/// <summary>
/// The neighbouring districts and the city in a virtual realm, keyed <c>realm/partners</c>: told by effects what is asked of them, they
/// answer, send, arrive and go home by the realm's clock, as the scenario says. One that the scenario does not name never answers.
/// </summary>
public interface IPartnersGrain : IWakeable
{
    /// <summary>Says how they behave.</summary>
    /// <param name="behaviours">One for each partner that answers.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    Task ConfigureAsync(PartnerBehaviour[] behaviours, CancellationToken cancellationToken = default);

    /// <summary>Hears an effect that is about mutual aid.</summary>
    /// <param name="effect">The effect.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    Task HearAsync(Effect effect, CancellationToken cancellationToken = default);
}
