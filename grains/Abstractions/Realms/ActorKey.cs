namespace Haimen.Grains.Realms;

/// <summary>The two parts of an actor's key.</summary>
/// <param name="Realm">The realm.</param>
/// <param name="Id">The id within it; may hold further slashes.</param>
public readonly record struct ActorKey(RealmId Realm, string Id)
{
    /// <summary>Reads a key.</summary>
    /// <param name="key"><c>realm/id</c>.</param>
    /// <exception cref="FormatException">The key is not of that form.</exception>
    public static ActorKey Parse(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var slash = key.IndexOf('/', StringComparison.Ordinal);
        if (slash <= 0 || slash == key.Length - 1) throw new FormatException($"actor key '{key}' is not realm/id");
        return new ActorKey(new RealmId(key[..slash]), key[(slash + 1)..]);
    }

    /// <inheritdoc/>
    public override string ToString() => Realm.Key(Id);
}
