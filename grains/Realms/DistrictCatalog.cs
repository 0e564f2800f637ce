using Haimen.Grains.Districts;

namespace Haimen.Grains.Realms;

/// <summary>Indexes a district by id.</summary>
/// <param name="district">The district.</param>
public sealed class DistrictCatalog(District district) : IDistrictCatalog
{
    /// <inheritdoc/>
    public District District { get; } = district;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, Township> Townships { get; } = district.Townships.ToDictionary(x => x.Id, StringComparer.Ordinal);

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, Village> Villages { get; } = district.Villages.ToDictionary(x => x.Id, StringComparer.Ordinal);

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, Team> Teams { get; } = district.Teams.ToDictionary(x => x.Id, StringComparer.Ordinal);

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, Depot> Depots { get; } = district.Depots.ToDictionary(x => x.Id, StringComparer.Ordinal);

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, Shelter> Shelters { get; } = district.Shelters.ToDictionary(x => x.Id, StringComparer.Ordinal);

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, Sensor> Sensors { get; } = district.Sensors.ToDictionary(x => x.Id, StringComparer.Ordinal);

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, Asset> Assets { get; } = district.Assets.ToDictionary(x => x.Id, StringComparer.Ordinal);

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, SupplyCategory> SupplyCategories { get; } = district.SupplyCategories.ToDictionary(x => x.Id, StringComparer.Ordinal);

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, Enterprise> Enterprises { get; } = district.Enterprises.ToDictionary(x => x.Id, StringComparer.Ordinal);
}
