namespace Haimen.Grains.Realms;

/// <summary>
/// The live realm's time is the host's. A virtual realm's time is handed along with each call from the realm's conductor
/// (in Orleans's request context), so that every actor a call reaches sees the same instant.
/// </summary>
public sealed class RealmClock(TimeProvider timeProvider) : IRealmClock
{
    private const string NowKey = "haimen.now";
    private const string SeedKey = "haimen.seed";
    private const string RealmKey = "haimen.realm";
    private const ulong LiveSeed = 0;

    /// <inheritdoc/>
    public DateTimeOffset Now(RealmId realm)
    {
        Refuse(realm);
        return realm.IsLive ? timeProvider.GetUtcNow() : new DateTimeOffset(Handed<long>(NowKey, realm), TimeSpan.Zero);
    }

    /// <inheritdoc/>
    public DateTimeOffset? NowIfKnown(RealmId realm)
    {
        Refuse(realm);
        return realm.IsLive || RequestContext.Get(NowKey) is long ? Now(realm) : null;
    }

    /// <inheritdoc/>
    public ulong Seed(RealmId realm)
    {
        Refuse(realm);
        return realm.IsLive ? LiveSeed : Handed<ulong>(SeedKey, realm);
    }

    /// <summary>Sets realm, instant and seed for the calls that the current call makes from here on; actors of another realm then refuse.</summary>
    /// <param name="realm">The realm.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <param name="seed">The realm's seed.</param>
    public static void Set(RealmId realm, DateTimeOffset now, ulong seed)
    {
        RequestContext.Set(RealmKey, realm.Value);
        Set(now, seed);
    }

    /// <summary>Sets the instant and the seed for the calls that the current call makes from here on, whatever the realm.</summary>
    /// <param name="now">The instant, UTC.</param>
    /// <param name="seed">The realm's seed.</param>
    internal static void Set(DateTimeOffset now, ulong seed)
    {
        RequestContext.Set(SeedKey, seed);
        Set(now);
    }

    /// <summary>Sets the instant for the calls that the current call makes from here on.</summary>
    /// <param name="now">The instant, UTC.</param>
    public static void Set(DateTimeOffset now) => RequestContext.Set(NowKey, now.UtcTicks);

    private static void Refuse(RealmId realm)
    {
        if (RequestContext.Get(RealmKey) is string from && from != realm.Value)
            throw new InvalidOperationException($"realm {realm} was called from realm {from}; nothing crosses from one realm to another");
    }

    private static T Handed<T>(string key, RealmId realm) => RequestContext.Get(key) is T value
        ? value
        : throw new InvalidOperationException($"realm {realm} has a virtual clock, and this call did not come from its conductor");
}
