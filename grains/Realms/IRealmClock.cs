namespace Haimen.Grains.Realms;

/// <summary>Tells actors their realm's time.</summary>
public interface IRealmClock
{
    /// <summary>The instant of the call under way, UTC.</summary>
    /// <param name="realm">The realm.</param>
    /// <exception cref="InvalidOperationException">The call came from another realm, or the realm's clock is virtual and the call did not come from its conductor.</exception>
    DateTimeOffset Now(RealmId realm);

    /// <summary>The instant of the call under way, UTC; null where the realm's clock is virtual and the call did not come from its conductor.</summary>
    /// <param name="realm">The realm.</param>
    /// <exception cref="InvalidOperationException">The call came from another realm.</exception>
    DateTimeOffset? NowIfKnown(RealmId realm);

    /// <summary>The realm's random seed; fixed for live.</summary>
    /// <param name="realm">The realm.</param>
    /// <exception cref="InvalidOperationException">As for <see cref="Now"/>.</exception>
    ulong Seed(RealmId realm);
}
