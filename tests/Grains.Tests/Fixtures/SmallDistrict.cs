using Haimen.Grains.Districts;
using Haimen.Hazards;

namespace Haimen.Grains.Tests.Fixtures;

/// <summary>A district small enough to reckon by hand: places on a line eastward along latitude 32.</summary>
internal static class SmallDistrict
{
    public const string Pumping = "pumping";
    public const string Rescue = "water-rescue";
    public const string Sandbag = "sandbag";
    public const string Pump = "pump";

    public static readonly Dictionary<string, SupplyCategory> Categories = new(StringComparer.Ordinal)
    {
        [Sandbag] = new SupplyCategory { Id = Sandbag, NameZh = "沙袋", NameEn = "Sandbag", Unit = "piece", Use = SupplyUse.FloodControl, Reusable = false, PumpCapacityM3H = 0 },
        [Pump] = new SupplyCategory { Id = Pump, NameZh = "水泵", NameEn = "Pump", Unit = "set", Use = SupplyUse.FloodControl, Reusable = true, PumpCapacityM3H = 200 },
    };

    public static GeoPoint At(double kmEast) => new(121 + (kmEast / (111.195 * Math.Cos(32 * Math.PI / 180))), 32);

    public static Team Team(string id, double kmEast = 0, params string[] capabilities) => new()
    {
        Id = id,
        NameZh = id,
        Kind = TeamKind.Flood,
        CapabilityIds = capabilities.Length == 0 ? [Pumping] : capabilities,
        Members = 10,
        Station = At(kmEast),
        TownshipId = "town",
        SpeedKmH = 60,
        PumpCapacityM3H = 500,
    };

    public static Depot Depot(string id, double kmEast = 0, DepotTier tier = DepotTier.Township, int sandbags = 1000, int pumps = 10) => new()
    {
        Id = id,
        NameZh = id,
        Tier = tier,
        Place = At(kmEast),
        TownshipId = "town",
        ReadyMinutes = 10,
        Stock = new Dictionary<string, int> { [Sandbag] = sandbags, [Pump] = pumps },
    };

    public static Shelter Shelter(string id, double kmEast = 0, int places = 100) => new()
    {
        Id = id,
        NameZh = id,
        Kind = ShelterKind.Fixed,
        Place = At(kmEast),
        TownshipId = "town",
        AreaM2 = places * 3,
        Places = places,
    };

    public static District Of(IReadOnlyList<Team>? teams = null, IReadOnlyList<Depot>? depots = null, IReadOnlyList<Shelter>? shelters = null) => new()
    {
        Id = "small",
        NameZh = "小区",
        NameEn = "Small",
        Synthetic = true,
        Scale = 1,
        Seed = 1,
        Outline = new GeoPolygon([At(-50), At(50), new GeoPoint(121, 32.5), At(-50)]),
        Capabilities = [],
        SupplyCategories = [.. Categories.OrderBy(x => x.Key, StringComparer.Ordinal).Select(x => x.Value)],
        Townships = [],
        Villages = [],
        Enterprises = [],
        Shelters = shelters ?? [],
        Depots = depots ?? [],
        Teams = teams ?? [],
        Sensors = [],
        Assets = [],
        Waterways = [],
        Barriers = [],
        Crossings = [],
    };
}
