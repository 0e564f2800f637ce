namespace Haimen.Grains.Storage;

/// <summary>What the store needs to know about a realm's name: that it is one, and whether its work can be run again.</summary>
internal static class RealmNames
{
    private const string DrillPrefix = "drill-";
    private const string ForkPrefix = "fork-";

    /// <summary>
    /// Whether a key of the form <c>realm/…</c> belongs to a drill or a fork. These are recomputed from a scenario or
    /// an incident's log, so their writes need not be durable before the caller is answered.
    /// </summary>
    public static bool IsRerunnable(ReadOnlySpan<char> key) => key.StartsWith(DrillPrefix) || key.StartsWith(ForkPrefix);

    /// <inheritdoc cref="IsRerunnable(ReadOnlySpan{char})"/>
    public static bool IsRerunnable(ReadOnlySpan<byte> utf8Key) => utf8Key.StartsWith("drill-"u8) || utf8Key.StartsWith("fork-"u8);

    /// <summary>Returns <paramref name="realm"/> if it can stand before the <c>/</c> of a key.</summary>
    /// <exception cref="ArgumentException">It is empty or holds <c>/</c> or white space.</exception>
    public static string Checked(string realm)
    {
        ArgumentException.ThrowIfNullOrEmpty(realm);
        foreach (var c in realm)
        {
            if (c == '/' || char.IsWhiteSpace(c))
                throw new ArgumentException($"A realm holds neither '/' nor white space, but this one is '{realm}'.", nameof(realm));
        }

        return realm;
    }
}
