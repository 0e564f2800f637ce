using Bogus;
using Haimen.Grains.Districts;

namespace Haimen.Host.Seeding.Generation;

/// <summary>Makes the weather stations and the instruments on tanks, in buildings, over plots, on building sites and at the port.</summary>
internal static class HazardSensorGenerator
{
    private static readonly string[] TwoWindStations = ["kaifaqu", "haimengang", "linjiang"];

    /// <summary>The sensors, weather first, then asset by asset.</summary>
    public static IReadOnlyList<Sensor> Generate(IReadOnlyList<TownshipCell> cells, IReadOnlyList<Asset> assets, Randomizer dice) =>
        [.. cells.SelectMany(cell => Weather(cell, dice)), Forecast(cells[0]), .. assets.SelectMany(OnAsset)];

    private static IEnumerable<Sensor> Weather(TownshipCell cell, Randomizer dice)
    {
        var (id, name) = (cell.Row.Id, cell.Row.NameZh);
        for (var n = 1; n <= (TwoWindStations.Contains(id) ? 2 : 1); n++)
        {
            var place = n == 1 ? cell.Near(cell.Centre, 0.01, dice) : cell.Anywhere(dice);
            yield return SensorGenerator.Make($"wind-{id}-{n}", $"{name}风速站{n}", "wind-speed", place, id, "m/s", 0, 75, 75, 5);
            yield return SensorGenerator.Make($"winddir-{id}-{n}", $"{name}风向站{n}", "wind-direction", place, id, "deg", 0, 360, 360, 5);
            if (n > 1)
            {
                continue;
            }

            yield return SensorGenerator.Make($"air-{id}", $"{name}气温站", "air-temperature", place, id, "degC", -30, 50, 5, 5);
            yield return SensorGenerator.Make($"humidity-{id}", $"{name}湿度站", "relative-humidity", place, id, "pct", 0, 100, 20, 5);
        }
    }

    private static Sensor Forecast(TownshipCell capital) =>
        SensorGenerator.Make("gust-forecast-district", "海门区气象台阵风预报（未来12小时）", "gust-forecast", capital.Centre, capital.Row.Id, "m/s", 0, 90, 90, 60);

    private static IEnumerable<Sensor> OnAsset(Asset asset) => asset.Kind switch
    {
        ChemicalGenerator.Tank => Tank(asset),
        ChemicalGenerator.Store => [Gas(asset)],
        BuildingGenerator.Kind => Building(asset),
        FireGroundGenerator.Plot => [On(asset, "hotspot", "热点相机", "hotspot", "degC", -30, 1_200, 5)],
        ConstructionGenerator.Excavation => Pit(asset),
        ConstructionGenerator.Crane =>
        [
            On(asset, "wind", "风速", "crane-wind", "m/s", 0, 75, 1),
            On(asset, "moment", "力矩", "crane-moment", "pct", 0, 200, 1),
        ],
        ConstructionGenerator.Scaffold =>
        [
            On(asset, "tilt", "倾斜", "scaffold-tilt", "mm/m", 0, 200, 5),
            On(asset, "dust", "扬尘", "dust", "mg/m3", 0, 20, 5),
        ],
        ConstructionGenerator.ConfinedSpace =>
        [
            On(asset, "oxygen", "氧含量", "oxygen", "pct", 0, 30, 1),
            On(asset, "combustible", "可燃气体", "combustible-gas", "pct LEL", 0, 100, 1),
            On(asset, "h2s", "硫化氢", "hydrogen-sulphide", "mg/m3", 0, 1_000, 1),
            On(asset, "co", "一氧化碳", "carbon-monoxide", "mg/m3", 0, 2_000, 1),
        ],
        FishingGenerator.Port when asset.Id == FishingGenerator.MainPort => Sea(asset),
        _ => [],
    };

    private static Sensor Gas(Asset asset) => On(asset, "gas", "气体浓度", "gas-concentration", "mg/m3", 0, 100_000, 1);

    private static IEnumerable<Sensor> Tank(Asset asset)
    {
        yield return Gas(asset);
        yield return On(asset, "level", "液位", "tank-level", "pct", 0, 100, 1);
        if (asset.Labels!["storage"] != "atmospheric-liquid")
        {
            yield return On(asset, "pressure", "压力", "tank-pressure", "kPa", 0, 5_000, 1);
            yield return On(asset, "temperature", "温度", "tank-temperature", "degC", -60, 300, 1);
        }
    }

    private static IEnumerable<Sensor> Building(Asset asset)
    {
        yield return On(asset, "smoke", "烟感", "smoke", "pct/m", 0, 100, 1);
        if (asset.Labels!["use"] is "factory" or "warehouse")
        {
            yield return On(asset, "heat", "温感", "heat", "degC", -30, 1_200, 1);
        }
    }

    private static IEnumerable<Sensor> Pit(Asset asset)
    {
        var wall = (Type: asset.Labels!["wallType"], Level: asset.Labels["safetyLevel"], DepthM: asset.Attributes["depthM"]);
        yield return On(asset, "wall", "墙顶水平位移", "wall-displacement", "mm", -100, 1_000, 10) with { StationLevels = Shares(ExcavationAlarms.WallTopMm(wall.Type, wall.Level, wall.DepthM)) };
        yield return On(asset, "settlement", "周边地表沉降", "ground-settlement", "mm", -100, 1_000, 10) with { StationLevels = Shares(ExcavationAlarms.SettlementMm(wall.Level)) };
        if (wall.Type != "soil-nail")
        {
            yield return On(asset, "strut", "支撑轴力", "strut-force", "pct", 0, 200, 10) with { StationLevels = Shares(ExcavationAlarms.StrutPct(wall.Level)) };
        }

        yield return On(asset, "groundwater", "地下水位变化", "groundwater-change", "mm", -10_000, 10_000, 10) with { StationLevels = Shares(ExcavationAlarms.GroundwaterMm) };
        yield return On(asset, "dust", "扬尘", "dust", "mg/m3", 0, 20, 5);
    }

    private static IEnumerable<Sensor> Sea(Asset port) =>
    [
        On(port, "wave", "浪高", "wave-height", "m", 0, 20, 10),
        On(port, "visibility", "能见度", "visibility", "km", 0, 50, 10),
        On(port, "water-temperature", "海水温度", "sea-temperature", "degC", -2, 38, 30),
    ];

    // Watch, pre-alarm and alarm at 50, 70 and 100 % of the alarm value.
    private static double[] Shares(double alarm) => [Math.Round(alarm * 0.5, 2), Math.Round(alarm * 0.7, 2), Math.Round(alarm, 2)];

    // Nothing on an asset is refused for a fast change: a leak, a fire and a collapse are fast.
    private static Sensor On(Asset asset, string word, string nameZh, string kind, string unit, double min, double max, double every) =>
        SensorGenerator.Make($"{word}-{asset.Id}", $"{asset.NameZh}{nameZh}", kind, asset.Place, asset.TownshipId, unit, min, max, max - min, every)
            with
        { AssetId = asset.Id, VillageId = asset.VillageId, WaterwayId = asset.WaterwayId, StaleAfterMinutes = Math.Max(every * 4, 30) };
}
