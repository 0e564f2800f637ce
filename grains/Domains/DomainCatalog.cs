using Haimen.Hazards;

namespace Haimen.Grains.Domains;

/// <summary>A fixed set of domains.</summary>
/// <param name="domains">The domains; their ids differ.</param>
public sealed class DomainCatalog(IEnumerable<IHazardDomain> domains) : IDomainCatalog
{
    private readonly IHazardDomain[] _all = [.. domains.OrderBy(x => x.Descriptor.Id, StringComparer.Ordinal)];

    /// <inheritdoc/>
    public IReadOnlyList<IHazardDomain> All => _all;

    /// <inheritdoc/>
    public IHazardDomain? Find(string domainId) => Array.Find(_all, x => x.Descriptor.Id == domainId);
}
