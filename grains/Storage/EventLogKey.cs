namespace Haimen.Grains.Storage;

/// <summary>Names one append-only log: whose realm it belongs to and its id inside that realm.</summary>
/// <remarks>
/// A realm holds neither <c>/</c> nor white space, so that <c>realm/id</c> can be taken apart again; an id may hold both.
/// The default value names no log and is refused by every operation.
/// </remarks>
public readonly record struct EventLogKey
{
    /// <summary>Names the log <paramref name="id"/> of <paramref name="realm"/>.</summary>
    /// <exception cref="ArgumentException">The realm is empty or holds <c>/</c> or white space, or the id is empty.</exception>
    public EventLogKey(string realm, string id)
    {
        Realm = RealmNames.Checked(realm);
        ArgumentException.ThrowIfNullOrEmpty(id);
        Id = id;
    }

    /// <summary>The realm, such as <c>live</c>, <c>drill-…</c> or <c>fork-…</c>.</summary>
    public string Realm { get; }

    /// <summary>The log's id inside its realm, such as an incident's id.</summary>
    public string Id { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{Realm}/{Id}";
}
