using Haimen.Hazards;

namespace Haimen.Grains.Domains;

/// <summary>The hazard domains in service. A domain can be swapped between two calls: ask again for each call, keep none.</summary>
public interface IDomainCatalog
{
    /// <summary>All domains in service, by id in ordinal order.</summary>
    IReadOnlyList<IHazardDomain> All { get; }

    /// <summary>The domain of an id, null where none is in service.</summary>
    /// <param name="domainId">Id of a <see cref="DomainDescriptor"/>.</param>
    IHazardDomain? Find(string domainId);
}
