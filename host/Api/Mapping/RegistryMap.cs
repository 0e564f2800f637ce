using Haimen.Client.V1;
using District = Haimen.Grains.Districts;

namespace Haimen.Host.Api.Mapping;

/// <summary>The registry's records as the contract has them.</summary>
internal static class RegistryMap
{
    public static Township ToWire(this District.Township x) => new()
    {
        Id = x.Id,
        Codes = { x.Codes },
        NameZh = x.NameZh,
        NameEn = x.NameEn,
        Centre = x.Centre.ToWire(),
        Outline = x.Outline.ToWire(),
        Approximate = x.Approximate,
        NeighbourIds = { x.NeighbourIds },
        Population = x.Population,
    };

    public static Village ToWire(this District.Village x) => new()
    {
        Id = x.Id,
        NameZh = x.NameZh,
        TownshipId = x.TownshipId,
        Place = x.Place.ToWire(),
        Households = x.Households,
        Population = x.Population,
        Bedridden = x.VulnerablePeople.Bedridden,
        Disabled = x.VulnerablePeople.Disabled,
        ElderlyOver80 = x.VulnerablePeople.ElderlyOver80,
        UnaccompaniedChildren = x.VulnerablePeople.UnaccompaniedChildren,
    };

    public static Enterprise ToWire(this District.Enterprise x) => new()
    {
        Id = x.Id,
        NameZh = x.NameZh,
        TownshipId = x.TownshipId,
        Place = x.Place.ToWire(),
        Trade = x.Trade,
        RiskColour = x.RiskColour.ToWire(),
        Employees = x.Employees,
    };

    public static HazardGrade ToWire(this District.RiskColour x) => x switch
    {
        District.RiskColour.Red => HazardGrade.Red,
        District.RiskColour.Orange => HazardGrade.Orange,
        District.RiskColour.Yellow => HazardGrade.Yellow,
        _ => HazardGrade.Blue,
    };

    public static Shelter ToWire(this District.Shelter x) => new()
    {
        Id = x.Id,
        NameZh = x.NameZh,
        TownshipId = x.TownshipId,
        Place = x.Place.ToWire(),
        ShelterKind = (ShelterKind)((int)x.Kind + 1),
        AreaM2 = x.AreaM2,
        Places = x.Places,
    };

    public static Depot ToWire(this District.Depot x)
    {
        var depot = new Depot
        {
            Id = x.Id,
            NameZh = x.NameZh,
            TownshipId = x.TownshipId,
            Place = x.Place.ToWire(),
            Tier = (DepotTier)((int)x.Tier + 1),
            ReadyMinutes = x.ReadyMinutes,
        };
        if (x.AreaM2 is { } area) depot.AreaM2 = area;
        foreach (var (category, units) in x.Stock.OrderBy(s => s.Key, StringComparer.Ordinal)) depot.RegisteredStock.Add(category, units);
        return depot;
    }

    public static Team ToWire(this District.Team x) => new()
    {
        Id = x.Id,
        NameZh = x.NameZh,
        TownshipId = x.TownshipId,
        Station = x.Station.ToWire(),
        TeamKind = Kebab.Of(x.Kind),
        CapabilityIds = { x.CapabilityIds },
        Members = x.Members,
        SpeedKmH = x.SpeedKmH,
        PumpCapacityM3H = x.PumpCapacityM3H,
    };

    public static Sensor ToWire(this District.Sensor x)
    {
        var sensor = new Sensor
        {
            Id = x.Id,
            NameZh = x.NameZh,
            TownshipId = x.TownshipId,
            Place = x.Place.ToWire(),
            Kind = x.Kind,
            Unit = x.Unit,
            ValidMin = x.ValidMin,
            ValidMax = x.ValidMax,
            ReportEveryMinutes = x.ReportEveryMinutes,
            StaleAfterMinutes = x.StaleAfterMinutes,
            StationLevels = { x.StationLevels },
        };
        if (x.VillageId is { } village) sensor.VillageId = village;
        if (x.WaterwayId is { } waterway) sensor.WaterwayId = waterway;
        if (x.AssetId is { } asset) sensor.AssetId = asset;
        return sensor;
    }

    public static Asset ToWire(this District.Asset x)
    {
        var asset = new Asset { Id = x.Id, NameZh = x.NameZh, TownshipId = x.TownshipId, Place = x.Place.ToWire(), Kind = x.Kind };
        if (x.VillageId is { } village) asset.VillageId = village;
        if (x.WaterwayId is { } waterway) asset.WaterwayId = waterway;
        if (x.EnterpriseId is { } enterprise) asset.EnterpriseId = enterprise;
        foreach (var (name, text) in (x.Labels ?? new Dictionary<string, string>()).OrderBy(s => s.Key, StringComparer.Ordinal)) asset.Labels.Add(name, text);
        foreach (var (name, figure) in x.Attributes.OrderBy(s => s.Key, StringComparer.Ordinal)) asset.Attributes.Add(name, figure);
        return asset;
    }
}
