using System.Globalization;
using Haimen.Grains.Districts;
using Haimen.Hazards;

namespace Haimen.StormSilo;

/// <summary>A square of country with as many teams and depots as a storm is to race for. Stock is short on purpose.</summary>
internal static class StormDistrict
{
    public const string Sandbag = "sandbag";
    public const string Pump = "pump";
    public const string Township = "town";

    /// <summary>What teams can do; each can do two of them.</summary>
    public static readonly string[] Capabilities = ["flood-rescue", "pumping", "medical", "evacuation"];

    private const int SandbagsEach = 400;
    private const int PumpsEach = 8;

    /// <summary>Makes it; the same figures give the same district in every process.</summary>
    public static District Of(int teams, int depots) => new()
    {
        Id = "storm",
        NameZh = "暴雨区",
        NameEn = "Storm",
        Synthetic = true,
        Scale = 1,
        Seed = 1,
        Outline = new GeoPolygon([At(0, 0), At(1, 0), At(1, 1), At(0, 1), At(0, 0)]),
        Capabilities = [],
        SupplyCategories =
        [
            new SupplyCategory { Id = Pump, NameZh = "水泵", NameEn = "Pump", Unit = "set", Use = SupplyUse.FloodControl, Reusable = true, PumpCapacityM3H = 200 },
            new SupplyCategory { Id = Sandbag, NameZh = "沙袋", NameEn = "Sandbag", Unit = "piece", Use = SupplyUse.FloodControl, Reusable = false, PumpCapacityM3H = 0 },
        ],
        Townships = [],
        Villages = [],
        Enterprises = [],
        Shelters = [],
        Depots = [.. Enumerable.Range(0, depots).Select(Depot)],
        Teams = [.. Enumerable.Range(0, teams).Select(Team)],
        Sensors = [],
        Assets = [],
        Waterways = [],
        Barriers = [],
        Crossings = [],
    };

    /// <summary>A place that is spread evenly by its number (the R2 sequence).</summary>
    public static GeoPoint Place(int number) => At((0.5 + (number * 0.7548776662)) % 1, (0.5 + (number * 0.5698402910)) % 1);

    public static string TeamId(int number) => string.Create(CultureInfo.InvariantCulture, $"team-{number:0000}");

    public static string DepotId(int number) => string.Create(CultureInfo.InvariantCulture, $"depot-{number:00}");

    private static GeoPoint At(double east, double north) => new(121 + (0.4 * east), 31.8 + (0.3 * north));

    private static Team Team(int number) => new()
    {
        Id = TeamId(number),
        NameZh = $"{number}队",
        Kind = TeamKind.Flood,
        CapabilityIds = [Capabilities[number % Capabilities.Length], Capabilities[(number + 1) % Capabilities.Length]],
        Members = 10,
        Station = Place(number),
        TownshipId = Township,
        SpeedKmH = 60,
        PumpCapacityM3H = 500,
    };

    private static Depot Depot(int number) => new()
    {
        Id = DepotId(number),
        NameZh = $"{number}库",
        Tier = (DepotTier)(number % 3),
        Place = Place(number + 7),
        TownshipId = Township,
        ReadyMinutes = 10,
        Stock = new Dictionary<string, int> { [Sandbag] = SandbagsEach, [Pump] = PumpsEach },
    };
}
