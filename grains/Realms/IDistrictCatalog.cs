using Haimen.Grains.Districts;

namespace Haimen.Grains.Realms;

/// <summary>The district that this host serves, indexed by id; loaded once at start, the same in every realm.</summary>
public interface IDistrictCatalog
{
    /// <summary>The district.</summary>
    District District { get; }

    /// <summary>Townships by id.</summary>
    IReadOnlyDictionary<string, Township> Townships { get; }

    /// <summary>Villages by id.</summary>
    IReadOnlyDictionary<string, Village> Villages { get; }

    /// <summary>Teams by id.</summary>
    IReadOnlyDictionary<string, Team> Teams { get; }

    /// <summary>Depots by id.</summary>
    IReadOnlyDictionary<string, Depot> Depots { get; }

    /// <summary>Shelters by id.</summary>
    IReadOnlyDictionary<string, Shelter> Shelters { get; }

    /// <summary>Sensors by id.</summary>
    IReadOnlyDictionary<string, Sensor> Sensors { get; }

    /// <summary>Assets by id.</summary>
    IReadOnlyDictionary<string, Asset> Assets { get; }

    /// <summary>Supply categories by id.</summary>
    IReadOnlyDictionary<string, SupplyCategory> SupplyCategories { get; }

    /// <summary>Enterprises by id.</summary>
    IReadOnlyDictionary<string, Enterprise> Enterprises { get; }
}
