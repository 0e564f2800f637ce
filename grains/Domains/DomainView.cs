using Haimen.Grains.Districts;
using Haimen.Hazards.Assessment;
using Haimen.Hazards.Assets;
using Haimen.Hazards.Simulation;

namespace Haimen.Grains.Domains;

/// <summary>The district's records as a domain sees them.</summary>
internal static class DomainView
{
    /// <summary>The domain that brings an asset kind; null where none is loaded.</summary>
    public static DomainSlot? OwnerOf(this IDomainCatalog domains, string assetKind) =>
        domains.All.FirstOrDefault(x => x.Descriptor.AssetKinds.Any(k => k.Id == assetKind));

    public static AssetSite Site(Asset asset) => new()
    {
        Id = asset.Id,
        Kind = asset.Kind,
        NameZh = asset.NameZh,
        Place = asset.Place,
        EnterpriseId = asset.EnterpriseId,
        Labels = asset.Labels ?? new Dictionary<string, string>(),
        VillageId = asset.VillageId,
        Attributes = asset.Attributes,
    };

    public static VillageSite Site(Village village) => new()
    {
        Id = village.Id,
        NameZh = village.NameZh,
        Place = village.Place,
        Population = village.Population,
        VulnerablePeople = village.VulnerablePeople.Total,
        AreaHa = village.Drainage.AreaHa,
    };

    public static EnterpriseSite Site(Enterprise enterprise) =>
        new(enterprise.Id, enterprise.NameZh, enterprise.Place, enterprise.Employees) { Trade = enterprise.Trade };

    public static SensorSite Site(Sensor sensor) =>
        new(sensor.Id, sensor.Kind, sensor.Place, sensor.VillageId, sensor.AssetId, sensor.StationLevels);
}
