using Haimen.Grains.Districts;
using Haimen.Grains.Drills;
using Haimen.Hazards;
using Haimen.Host.Drills;

namespace Haimen.Host.Tests.Drills;

/// <summary>Scenario files in a folder of their own, and a small district for their names.</summary>
internal sealed class ScenarioFiles : IDisposable
{
    public static readonly District District = new()
    {
        Id = "haimen",
        NameZh = "海门区",
        NameEn = "Haimen District",
        Synthetic = true,
        Scale = 1,
        Seed = 1,
        Outline = Square(121, 31.8, 0.4),
        Capabilities = [new Capability { Id = "drainage-pumping", NameZh = "强排水", NameEn = "Mobile pumping" }],
        SupplyCategories = [new SupplyCategory { Id = "sandbag", NameZh = "沙袋", NameEn = "Sandbag", Unit = "piece", Use = SupplyUse.FloodControl, Reusable = false, PumpCapacityM3H = 0 }],
        Townships =
        [
            new Township
            {
                Id = "kaifaqu", Codes = ["320614400"], NameZh = "海门经开区", NameEn = "Development Zone", Centre = new GeoPoint(121.17, 31.88),
                Outline = Square(121, 31.8, 0.4), Approximate = true, NeighbourIds = [], Population = 318_000,
            },
        ],
        Villages = [],
        Enterprises = [],
        Shelters = [new Shelter { Id = "shelter-central", NameZh = "中心避难场所", Kind = ShelterKind.Central, Place = new GeoPoint(121.18, 31.89), TownshipId = "kaifaqu", AreaM2 = 200_000, Places = 40_000 }],
        Depots = [],
        Teams =
        [
            new Team
            {
                Id = "drainage-kaifaqu-1", NameZh = "排水抢险一队", Kind = TeamKind.Drainage, CapabilityIds = ["drainage-pumping"], Members = 10,
                Station = new GeoPoint(121.16, 31.87), TownshipId = "kaifaqu", SpeedKmH = 40, PumpCapacityM3H = 1500,
            },
        ],
        Sensors =
        [
            new Sensor
            {
                Id = "rain-kaifaqu-01", NameZh = "雨量站1", Kind = "rain", Place = new GeoPoint(121.17, 31.88), TownshipId = "kaifaqu", Unit = "mm", ValidMin = 0,
                ValidMax = 50, MaxRatePerMinute = 10, ReportEveryMinutes = 5, StaleAfterMinutes = 30, StationLevels = [],
            },
        ],
        Assets =
        [
            new Asset
            {
                Id = "pump-1", NameZh = "一号泵站", Kind = "pump-station", Place = new GeoPoint(121.17, 31.88), TownshipId = "kaifaqu",
                Attributes = new Dictionary<string, double>(),
            },
        ],
        Waterways = [],
        Barriers = [],
        Crossings = [],
        Partners =
        [
            new Partner
            {
                Id = "tongzhou", NameZh = "南通市通州区", NameEn = "Tongzhou", Kind = PartnerKind.District, Place = new GeoPoint(121.075, 32.264),
                Border = PartnerBorder.Land, RouteZh = "公路", RouteEn = "road", RoadKm = 28, TravelMinutes = 45,
            },
        ],
    };

    private readonly string _folder = Directory.CreateTempSubdirectory("haimen-drill-").FullName;

    public static ScenarioScope Scope { get; } = new(id => id == "haimen" ? District : null);

    /// <summary>A scenario that is in order, to which a test adds what it is about; its own lines come after line 6.</summary>
    public static string Valid(string more = "") => $$"""
        id: small
        title: { zh: 小演练, en: Small drill }
        district: haimen
        start: 2025-06-18T20:00
        durationHours: 6
        domains: [flood]
        {{more}}
        """;

    public string Write(string text, string name = "small.yaml")
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    public DrillScenario Load(string text) => DrillScenarioLoader.Load(Write(text), Scope);

    /// <summary>The lines a scenario is refused with, without the folder in front of the file's name.</summary>
    public IReadOnlyList<string> Refusal(string text)
    {
        var path = Write(text);
        var refused = Assert.Throws<ScenarioRefusedException>(() => DrillScenarioLoader.Load(path, Scope));
        return [.. refused.Lines.Select(line => line.Replace(_folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal))];
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static GeoPolygon Square(double lon, double lat, double side) =>
        new([new(lon, lat), new(lon + side, lat), new(lon + side, lat + side), new(lon, lat + side), new(lon, lat)]);
}
