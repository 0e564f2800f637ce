using Bogus;
using Haimen.Grains.Districts;
using Haimen.Hazards;

namespace Haimen.Host.Seeding.Generation;

/// <summary>Makes the gauges: rain over every township, stage on every river and at every gate, tide, road water, and the state of pumps and gates.</summary>
/// <remarks>No verified station level could be had: the levels are synthetic.</remarks>
internal static class SensorGenerator
{
    private const int RainPerTownship = 6;
    private const int RoadWaterSensors = 210;

    /// <summary>The sensors, kind by kind.</summary>
    public static IReadOnlyList<Sensor> Generate(IReadOnlyList<TownshipCell> cells, IReadOnlyList<Village> villages, IReadOnlyList<Waterway> waterways, IReadOnlyList<Asset> assets, Randomizer dice) =>
    [
        .. cells.SelectMany(cell => Rain(cell, villages, dice)),
        .. waterways.Where(waterway => waterway.Kind == WaterwayKind.River).SelectMany(river => RiverStage(river, cells, dice)),
        .. waterways.Where(waterway => waterway.Kind != WaterwayKind.River).SelectMany(water => TideStage(water, cells)),
        .. RoadWater(cells, villages, dice),
        .. assets.Where(asset => asset.Kind == "pump-station").Select(Pump),
        .. assets.Where(asset => asset.Kind == "gate").Select(Gate),
    ];

    private static IEnumerable<Sensor> Rain(TownshipCell cell, IReadOnlyList<Village> villages, Randomizer dice)
    {
        var taken = new List<GeoPoint>();
        for (var n = 1; n <= RainPerTownship; n++)
        {
            var place = TownshipCell.Farthest([.. Enumerable.Range(0, 12).Select(_ => cell.Anywhere(dice))], taken);
            taken.Add(place);
            var village = villages.Where(v => v.TownshipId == cell.Row.Id).MinBy(v => TownshipCell.Square(v.Place, place))!;
            yield return Make($"rain-{cell.Row.Id}-{n:00}", $"{cell.Row.NameZh}雨量站{n}", "rain", place, cell.Row.Id, "mm", 0, 30, 10, 5) with { VillageId = village.Id };
        }
    }

    private static IEnumerable<Sensor> RiverStage(Waterway river, IReadOnlyList<TownshipCell> cells, Randomizer dice)
    {
        const int stations = 5;
        for (var n = 1; n <= stations; n++)
        {
            var place = river.Line[(river.Line.Count - 1) * n / (stations + 1)];
            var attention = Math.Round(2.55 + dice.Double(0, 0.2), 2);
            yield return Make($"river-{river.Id}-{n:00}", $"{river.NameZh}水位站{n}", "river-stage", place, TownshipCells.Of(cells, place).Row.Id, "m", -1, 7, 0.1, 5)
                with
            { WaterwayId = river.Id, StationLevels = [attention, Math.Round(attention + 0.35, 2), Math.Round(attention + 0.75, 2)] };
        }
    }

    private static IEnumerable<Sensor> TideStage(Waterway water, IReadOnlyList<TownshipCell> cells)
    {
        var count = water.Kind == WaterwayKind.Estuary ? 4 : 2;
        for (var n = 1; n <= count; n++)
        {
            var place = water.Line[(water.Line.Count - 1) * n / (count + 1)];
            yield return Make($"tide-{water.Id}-{n:00}", $"{water.NameZh}潮位站{n}", "tide-stage", place, TownshipCells.Of(cells, place).Row.Id, "m", -4, 9, 0.15, 5)
                with
            { WaterwayId = water.Id, StationLevels = [3.9, 4.3, 4.7, 5.2] };
        }
    }

    // The most built-up villages of each township first, in proportion to people.
    private static IEnumerable<Sensor> RoadWater(IReadOnlyList<TownshipCell> cells, IReadOnlyList<Village> villages, Randomizer dice)
    {
        var wired = villages.OrderByDescending(village => village.Drainage.ImperviousPct).ThenBy(village => village.Id, StringComparer.Ordinal).Take(RoadWaterSensors).Select(village => village.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var cell in cells)
        {
            var number = 0;
            foreach (var village in villages.Where(village => village.TownshipId == cell.Row.Id && wired.Contains(village.Id)))
            {
                number++;
                yield return Make($"road-{cell.Row.Id}-{number:00}", $"{village.NameZh}积水点", "road-water-depth", cell.Near(village.Place, 0.004, dice), cell.Row.Id, "m", 0, 3, 0.08, 5) with { VillageId = village.Id };
            }
        }
    }

    private static Sensor Pump(Asset pump)
    {
        var capacity = pump.Attributes["capacityM3S"];
        return Make($"state-{pump.Id}", $"{pump.NameZh}工况", "pump-state", pump.Place, pump.TownshipId, "m3/s", 0, Math.Round(capacity * 1.2, 2), Math.Round(capacity * 1.2, 2), 5)
            with
        { AssetId = pump.Id, VillageId = pump.VillageId };
    }

    private static Sensor Gate(Asset gate) =>
        Make($"state-{gate.Id}", $"{gate.NameZh}开度", "gate-state", gate.Place, gate.TownshipId, "pct", 0, 100, 100, 5) with { AssetId = gate.Id, WaterwayId = gate.WaterwayId };

    /// <summary>A sensor that is stale after four missed reports.</summary>
    public static Sensor Make(string id, string nameZh, string kind, GeoPoint place, string township, string unit, double min, double max, double rate, double every) => new()
    {
        Id = id,
        NameZh = nameZh,
        Kind = kind,
        Place = place,
        TownshipId = township,
        Unit = unit,
        ValidMin = min,
        ValidMax = max,
        MaxRatePerMinute = rate,
        ReportEveryMinutes = every,
        StaleAfterMinutes = every * 4,
        StationLevels = [],
    };
}
