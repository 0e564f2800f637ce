namespace Haimen.Grains.Domains;

/// <summary>Something that happened to a version of a domain.</summary>
/// <param name="Domain">The domain's id.</param>
/// <param name="Version">The version.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Reason">Why, one line.</param>
internal sealed record DomainChange(string Domain, string Version, DomainChangeKind Kind, string Reason);
