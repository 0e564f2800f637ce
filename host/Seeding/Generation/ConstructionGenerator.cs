using Bogus;
using Haimen.Grains.Districts;
using Haimen.Hazards;

namespace Haimen.Host.Seeding.Generation;

/// <summary>Makes the building sites with their excavations, tower cranes and scaffolds, and the sewage wells that people climb into.</summary>
internal static class ConstructionGenerator
{
    public const string Excavation = "excavation";
    public const string Crane = "tower-crane";
    public const string Scaffold = "scaffold";
    public const string ConfinedSpace = "confined-space";

    private const int Sites = 40;
    private const int Wells = 10;

    /// <summary>The assets, site by site, then the wells.</summary>
    public static IReadOnlyList<Asset> Generate(IReadOnlyList<TownshipCell> cells, IReadOnlyList<Village> villages, Randomizer dice)
    {
        var assets = new List<Asset>();
        var number = 0;
        var shares = Dice.Share(Sites, [.. cells.Select(cell => (double)cell.Row.Population)]);
        foreach (var (cell, count) in cells.Zip(shares))
        {
            var towns = villages.Where(village => village.TownshipId == cell.Row.Id).OrderByDescending(village => village.Drainage.ImperviousPct).ToArray();
            for (var i = 0; i < count; i++)
            {
                assets.AddRange(Site(++number, cell, towns[i % towns.Length], dice));
            }
        }

        var wells = villages.OrderByDescending(village => village.Population).ThenBy(village => village.Id, StringComparer.Ordinal).Take(Wells).Index();
        assets.AddRange(wells.Select(well => Make(
            $"well-{well.Index + 1:00}", $"{well.Item.NameZh}污水井", ConfinedSpace, cells.Single(cell => cell.Row.Id == well.Item.TownshipId).Near(well.Item.Place, 0.003, dice),
            well.Item.TownshipId, well.Item.Id, null, ("volumeM3", dice.Int(20, 120)), ("workers", dice.Int(2, 4)))));
        return assets;
    }

    private static IEnumerable<Asset> Site(int number, TownshipCell cell, Village village, Randomizer dice)
    {
        var place = cell.Near(village.Place, 0.008, dice);
        var name = $"{village.NameZh}{number:00}号工地";

        // Young sites dig, older ones build: the first half has a pit, the rest a scaffold, most a crane.
        if (number % 2 == 1)
        {
            var depthM = Math.Round(dice.Double(4, 18), 1);
            var (wallType, level) = depthM > 10 ? ("diaphragm-wall", "1") : depthM > 6 ? ("sheet-pile", "2") : ("soil-nail", "3");
            var labels = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["safetyLevel"] = level, ["wallType"] = wallType };
            yield return Make($"pit-{number:00}", $"{name}基坑", Excavation, cell.Near(place, 0.0006, dice), cell.Row.Id, village.Id, labels,
                ("depthM", depthM), ("lengthM", dice.Int(40, 180)), ("widthM", dice.Int(25, 90)), ("workers", dice.Int(10, 60)));
        }
        else
        {
            yield return Make($"scaffold-{number:00}", $"{name}脚手架", Scaffold, cell.Near(place, 0.0006, dice), cell.Row.Id, village.Id, null,
                ("areaM2", dice.Int(800, 9_000)), ("heightM", dice.Int(15, 70)), ("workers", dice.Int(10, 45)));
        }

        if (number % 5 != 0)
        {
            yield return Make($"crane-{number:00}", $"{name}塔吊", Crane, cell.Near(place, 0.0006, dice), cell.Row.Id, village.Id, null,
                ("heightM", dice.Int(35, 120)), ("jibM", dice.Int(40, 70)), ("workers", dice.Int(5, 20)));
        }
    }

    private static Asset Make(string id, string nameZh, string kind, GeoPoint place, string township, string village, SortedDictionary<string, string>? labels, params ReadOnlySpan<(string Name, double Value)> figures)
    {
        var attributes = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var (name, value) in figures)
        {
            attributes[name] = value;
        }

        return new Asset { Id = id, NameZh = nameZh, Kind = kind, Place = place, TownshipId = township, VillageId = village, Labels = labels, Attributes = attributes };
    }
}
