using Haimen.Grains.Domains.Containment;

namespace Haimen.Grains.Domains;

/// <summary>The hazard domains that this host serves: one slot each, whichever version is in it.</summary>
internal interface IDomainCatalog
{
    /// <summary>All domains, by id.</summary>
    IReadOnlyList<DomainSlot> All { get; }

    /// <summary>A domain by id; null where there is none.</summary>
    /// <param name="domainId">The domain's id.</param>
    DomainSlot? Find(string domainId);

    /// <summary>Raised by one when a domain is added or a version takes over.</summary>
    int Generation { get; }

    /// <summary>What calls may use.</summary>
    DomainLimits Limits { get; }
}
