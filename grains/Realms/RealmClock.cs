namespace Haimen.Grains.Realms;

/// <summary>
/// The live realm's time is the host's. A virtual realm's time is handed along with each call from the realm's conductor
/// (in Orleans's request context), so that every actor a call reaches sees the same instant.
/// </summary>
public sealed class RealmClock(TimeProvider timeProvider) : IRealmClock
{
    private const string Key = "haimen.now";

    /// <inheritdoc/>
    public DateTimeOffset Now(RealmId realm)
    {
        if (realm.IsLive) return timeProvider.GetUtcNow();
        return RequestContext.Get(Key) is long ticks
            ? new DateTimeOffset(ticks, TimeSpan.Zero)
            : throw new InvalidOperationException($"realm {realm} has a virtual clock, and this call did not come from its conductor");
    }

    /// <summary>Sets the instant for the calls that the current call makes from here on.</summary>
    /// <param name="now">The instant, UTC.</param>
    public static void Set(DateTimeOffset now) => RequestContext.Set(Key, now.UtcTicks);
}
