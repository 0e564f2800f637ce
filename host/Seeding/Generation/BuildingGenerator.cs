using System.Globalization;
using Bogus;
using Haimen.Grains.Districts;

namespace Haimen.Host.Seeding.Generation;

/// <summary>Makes the buildings that have detectors: homes, offices and halls in the communities, factories and warehouses of enterprises, some beside tanks.</summary>
internal static class BuildingGenerator
{
    /// <summary>Kind of these assets.</summary>
    public const string Kind = "building";

    private const int Dwellings = 50;
    private const int Offices = 18;
    private const int Halls = 14;
    private const int BesideTanks = 14;
    private const int Factories = 28;
    private const int Warehouses = 28;

    private static readonly int[] Storeys = [6, 11, 18, 26, 33];
    private static readonly string[] HallNames = ["实验小学", "商业广场", "文化馆", "影剧院", "农贸市场", "体育馆", "养老院"];
    private static readonly string[] FactoryTrades = ["home-textiles", "machinery", "wood-furniture", "plastics-rubber", "food-processing", "electronics", "garments"];
    private static readonly string[] WarehouseTrades = ["warehousing", "home-textiles", "paper-printing", "plastics-rubber", "cold-storage"];

    /// <summary>The buildings, use by use.</summary>
    public static IReadOnlyList<Asset> Generate(IReadOnlyList<TownshipCell> cells, IReadOnlyList<Village> villages, IReadOnlyList<Enterprise> enterprises, IReadOnlyList<Asset> tanks, Randomizer dice)
    {
        var byId = cells.ToDictionary(cell => cell.Row.Id, StringComparer.Ordinal);
        var communities = villages.OrderByDescending(village => village.Population).ThenBy(village => village.Id, StringComparer.Ordinal).ToArray();
        var hazardous = tanks.Select(tank => tank.EnterpriseId!).Distinct(StringComparer.Ordinal).Take(BesideTanks)
            .Select(id => enterprises.Single(enterprise => enterprise.Id == id)).ToArray();
        return
        [
            .. Enumerable.Range(0, Dwellings).Select(i => Dwelling(i + 1, communities[i % communities.Length], byId, dice)),
            .. Enumerable.Range(0, Offices).Select(i => Office(i + 1, communities[i * 2 % communities.Length], byId, dice)),
            .. Enumerable.Range(0, Halls).Select(i => Hall(i, communities[i * 3 % communities.Length], byId, dice)),
            .. hazardous.Select((enterprise, i) => OfEnterprise(i % 2 == 0 ? "warehouse" : "factory", i + 1, enterprise, byId, dice)),
            .. Pick(enterprises, FactoryTrades, Factories, dice).Select((enterprise, i) => OfEnterprise("factory", BesideTanks + i + 1, enterprise, byId, dice)),
            .. Pick(enterprises, WarehouseTrades, Warehouses, dice).Select((enterprise, i) => OfEnterprise("warehouse", BesideTanks + i + 1, enterprise, byId, dice)),
        ];
    }

    private static IEnumerable<Enterprise> Pick(IReadOnlyList<Enterprise> enterprises, string[] trades, int count, Randomizer dice) =>
        dice.Shuffle(enterprises.Where(enterprise => trades.Contains(enterprise.Trade))).Take(count).OrderBy(enterprise => enterprise.Id, StringComparer.Ordinal);

    private static Asset Dwelling(int number, Village village, Dictionary<string, TownshipCell> cells, Randomizer dice)
    {
        var floors = dice.ArrayElement(Storeys);
        var floorAreaM2 = dice.Int(380, 950);
        return Make($"building-dwelling-{number:000}", $"{village.NameZh}{dice.Int(1, 40)}号住宅楼", "dwelling", village, cells, floors, 3, floorAreaM2, (int)(floors * floorAreaM2 / 38.0), dice.Int(1, 4), dice);
    }

    private static Asset Office(int number, Village village, Dictionary<string, TownshipCell> cells, Randomizer dice)
    {
        var floors = dice.Int(4, 24);
        var floorAreaM2 = dice.Int(800, 1_800);
        return Make($"building-office-{number:000}", $"{village.NameZh}{number}号写字楼", "office", village, cells, floors, 3.6, floorAreaM2, (int)(floors * floorAreaM2 / 16.0), dice.Int(0, 3), dice);
    }

    private static Asset Hall(int number, Village village, Dictionary<string, TownshipCell> cells, Randomizer dice)
    {
        var floors = dice.Int(1, 5);
        var floorAreaM2 = dice.Int(1_200, 5_500);
        return Make($"building-assembly-{number + 1:000}", $"{village.NameZh}{HallNames[number % HallNames.Length]}", "assembly", village, cells, floors, 4.5, floorAreaM2, Math.Min(4_000, (int)(floors * floorAreaM2 / 5.0)), dice.Int(0, 3), dice);
    }

    private static Asset OfEnterprise(string use, int number, Enterprise enterprise, Dictionary<string, TownshipCell> cells, Randomizer dice)
    {
        var warehouse = use == "warehouse";
        var floors = warehouse ? dice.Int(1, 2) : dice.Int(1, 4);
        return new Asset
        {
            Id = $"building-{use}-{number:000}",
            NameZh = string.Create(CultureInfo.InvariantCulture, $"{enterprise.NameZh}{number}号{(warehouse ? "仓库" : "厂房")}"),
            Kind = Kind,
            Place = cells[enterprise.TownshipId].Near(enterprise.Place, 0.0015, dice),
            TownshipId = enterprise.TownshipId,
            EnterpriseId = enterprise.Id,
            Labels = Use(use),
            Attributes = Figures(floors, warehouse ? 8 : 6, dice.Int(1_500, 8_000), warehouse ? Math.Clamp(enterprise.Employees / 6, 2, 60) : Math.Clamp(enterprise.Employees * 2 / 3, 6, 600), dice.Int(0, 3)),
        };
    }

    private static Asset Make(string id, string nameZh, string use, Village village, Dictionary<string, TownshipCell> cells, int floors, double storeyM, int floorAreaM2, int occupants, int exposures, Randomizer dice) => new()
    {
        Id = id,
        NameZh = nameZh,
        Kind = Kind,
        Place = cells[village.TownshipId].Near(village.Place, 0.004, dice),
        TownshipId = village.TownshipId,
        VillageId = village.Id,
        Labels = Use(use),
        Attributes = Figures(floors, storeyM, floorAreaM2, occupants, exposures),
    };

    private static SortedDictionary<string, string> Use(string use) => new(StringComparer.Ordinal) { ["use"] = use };

    private static SortedDictionary<string, double> Figures(int floors, double storeyM, int floorAreaM2, int occupants, int exposures) => new(StringComparer.Ordinal)
    {
        ["exposures"] = exposures,
        ["floorAreaM2"] = floorAreaM2,
        ["floors"] = floors,
        ["heightM"] = Math.Round((floors * storeyM) + 1.5, 1),
        ["occupants"] = occupants,
    };
}
