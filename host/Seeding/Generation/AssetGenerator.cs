using Bogus;
using Haimen.Grains.Districts;
using Haimen.Hazards;

namespace Haimen.Host.Seeding.Generation;

/// <summary>Makes the pump stations, gates and detention tanks: those the plans count, and one station for each pumped village.</summary>
internal static class AssetGenerator
{
    /// <summary>The assets; drainage cells are not among them, because they are made from the villages.</summary>
    public static IReadOnlyList<Asset> Generate(IReadOnlyList<TownshipCell> cells, IReadOnlyList<Village> villages, IReadOnlyList<Waterway> waterways, Randomizer dice)
    {
        var capital = villages.Where(village => village.TownshipId == cells[0].Row.Id && village.Drainage.Outfall == Outfall.Pumped).ToArray();
        var bank = waterways.Single(waterway => waterway.Id == WaterwayGenerator.Estuary).Line;
        return
        [
            .. Enumerable.Range(1, 2).Select(n => Station($"pump-yangtze-{n}", $"沿江排涝泵站{n}", cells[0].Near(NearestTo(bank, cells[0].Centre), 0.02, dice), cells[0].Row.Id, 15, 2.2, WaterwayGenerator.Estuary)),
            Station("pump-storm-1", "雨水强排泵站1", cells[0].Near(cells[0].Centre, 0.02, dice), cells[0].Row.Id, 1, 2.0, "rixin"),
            Station("pump-storm-2", "雨水强排泵站2", cells[0].Near(cells[0].Centre, 0.02, dice), cells[0].Row.Id, 0.33, 2.0, "rixin"),
            .. Enumerable.Range(1, 2).Select(n => Tank(n, capital[n])),
            .. Gates(cells, waterways),
            .. villages.Where(village => village.Drainage.Outfall == Outfall.Pumped)
                .Select(village => Station($"pump-{village.Id}", $"{village.NameZh}雨水泵站", village.Place, village.TownshipId, village.Drainage.PumpCapacityM3S, village.Drainage.OutfallSillM, null, village.Id)),
        ];
    }

    private static Asset Station(string id, string nameZh, GeoPoint place, string township, double capacityM3S, double startStageM, string? waterway, string? village = null) => new()
    {
        Id = id,
        NameZh = nameZh,
        Kind = "pump-station",
        Place = place,
        TownshipId = township,
        VillageId = village,
        WaterwayId = waterway,
        Attributes = new SortedDictionary<string, double>(StringComparer.Ordinal)
        {
            ["capacityM3S"] = capacityM3S,
            ["pumps"] = capacityM3S >= 10 ? 5 : capacityM3S >= 1 ? 3 : 2,
            ["startStageM"] = startStageM,
            ["stopStageM"] = Math.Round(startStageM - 0.3, 2),
        },
    };

    private static Asset Tank(int number, Village village) => new()
    {
        Id = $"tank-{number}",
        NameZh = $"雨水调蓄池{number}",
        Kind = "detention-tank",
        Place = village.Place,
        TownshipId = village.TownshipId,
        VillageId = village.Id,
        Attributes = new SortedDictionary<string, double>(StringComparer.Ordinal) { ["volumeM3"] = 5_000 },
    };

    private static IEnumerable<Asset> Gates(IReadOnlyList<TownshipCell> cells, IReadOnlyList<Waterway> waterways)
    {
        foreach (var row in EmbeddedText.Rows("source/waterways.csv"))
        {
            var river = waterways.Single(waterway => waterway.Id == row["id"]);
            yield return Gate($"gate-{river.Id}-south", row["gateZh"], river.Line[0], river.Id, 12, 0.5, cells);
            yield return Gate($"gate-{river.Id}-north", $"{river.NameZh}北闸", river.Line[^1], river.Id, 8, 0.8, cells);
        }

        var shore = waterways.Single(waterway => waterway.Id == WaterwayGenerator.Sea).Line;
        yield return Gate("gate-dongzao", "东灶港闸", shore[shore.Count / 2], WaterwayGenerator.Sea, 16, 0.3, cells);
    }

    private static Asset Gate(string id, string nameZh, GeoPoint place, string waterway, double widthM, double sillM, IReadOnlyList<TownshipCell> cells) => new()
    {
        Id = id,
        NameZh = nameZh,
        Kind = "gate",
        Place = place,
        TownshipId = TownshipCells.Of(cells, place).Row.Id,
        WaterwayId = waterway,
        Attributes = new SortedDictionary<string, double>(StringComparer.Ordinal) { ["designFlowM3S"] = widthM * 6, ["sillM"] = sillM, ["widthM"] = widthM },
    };

    private static GeoPoint NearestTo(IReadOnlyList<GeoPoint> line, GeoPoint place) => line.MinBy(point => TownshipCell.Square(point, place));
}
