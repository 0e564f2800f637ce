using System.Buffers;

namespace Haimen.Grains.Realms;

/// <summary>
/// A world of its own: <c>live</c>, a drill (<c>drill-…</c>) or a fork (<c>fork-…</c>). Every actor's key begins with it,
/// and nothing passes from one realm to another.
/// </summary>
[GenerateSerializer, Immutable, Alias("haimen.realm")]
public readonly record struct RealmId
{
    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-.");

    /// <summary>The live realm: the real clock and real effects.</summary>
    public static readonly RealmId Live = new("live");

    /// <summary>Names a realm.</summary>
    /// <param name="value"><c>live</c>, or <c>drill-</c> or <c>fork-</c> followed by 1 to 80 of a–z, 0–9, <c>-</c> and <c>.</c></param>
    /// <exception cref="ArgumentException">The name is not of that form.</exception>
    public RealmId(string value)
    {
        if (!IsValid(value))
            throw new ArgumentException($"realm: '{value}' is not allowed; must be live, drill-NAME or fork-NAME with NAME of 1 to 80 of a-z, 0-9, - and .", nameof(value));
        Value = value;
    }

    /// <summary>The name.</summary>
    [Id(0)]
    public string Value { get; }

    /// <summary>Whether this is the live realm.</summary>
    public bool IsLive => Value == "live";

    /// <summary>Whether a name is that of a realm.</summary>
    /// <param name="value">The name.</param>
    public static bool IsValid(string? value)
    {
        if (value is null) return false;
        if (value == "live") return true;
        var name = value.StartsWith("drill-", StringComparison.Ordinal) ? value.AsSpan(6)
            : value.StartsWith("fork-", StringComparison.Ordinal) ? value.AsSpan(5)
            : default;
        return name.Length is >= 1 and <= 80 && !name.ContainsAnyExcept(NameCharacters);
    }

    /// <summary>The key of one of the realm's actors.</summary>
    /// <param name="id">The actor's id within the realm.</param>
    public string Key(string id) => $"{Value}/{id}";

    /// <inheritdoc/>
    public override string ToString() => Value;
}
