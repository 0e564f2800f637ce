using Haimen.Grains.Realms;

namespace Haimen.Grains.Feed;

/// <summary>Takes note that an actor has changed. It never waits, never fails and never calls back: what an actor does is the same whether someone watches or not.</summary>
public interface IRealmChanges
{
    /// <summary>Takes note.</summary>
    /// <param name="realm">The realm.</param>
    /// <param name="kind">The actor's kind.</param>
    /// <param name="id">Its id within the realm.</param>
    void Note(RealmId realm, ChangedKind kind, string id);
}
