namespace Haimen.Grains.Realms;

/// <summary>
/// Which hazard domains take part in a virtual realm. Like its clock this is handed along with each call from the realm's conductor
/// (in Orleans's request context). In the live realm, and where nobody said which, all take part.
/// </summary>
public static class RealmDomains
{
    private const string Key = "haimen.domains";
    private const char Separator = ',';

    /// <summary>Says which take part, for the calls that the current call makes from here on.</summary>
    /// <param name="domainIds">The domains' ids.</param>
    public static void Set(IEnumerable<string> domainIds) => RequestContext.Set(Key, string.Join(Separator, domainIds));

    /// <summary>Whether a domain takes part in the realm of the call under way.</summary>
    /// <param name="domainId">The domain's id.</param>
    public static bool TakesPart(string domainId) =>
        RequestContext.Get(Key) is not string ids || ids.Split(Separator).Contains(domainId, StringComparer.Ordinal);
}
