using Haimen.Hazards;

namespace Haimen.Grains.Domains;

/// <summary>The hazard domains that this host has loaded.</summary>
public interface IDomainCatalog
{
    /// <summary>All domains, by id.</summary>
    IReadOnlyList<IHazardDomain> All { get; }

    /// <summary>A domain by id; null where none is loaded.</summary>
    /// <param name="domainId">The domain's id.</param>
    IHazardDomain? Find(string domainId);
}
