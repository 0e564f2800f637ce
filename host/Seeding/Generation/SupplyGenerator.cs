using Bogus;
using Haimen.Grains.Districts;
using Haimen.Hazards;

namespace Haimen.Host.Seeding.Generation;

/// <summary>Makes the catalogue of supplies and the stores of the three tiers from <c>source/supplies.csv</c>.</summary>
internal static class SupplyGenerator
{
    // The plans give the floor of the district store; the rest of the stores have none stated.
    private const double DistrictStoreAreaM2 = 672.57;

    private static readonly IReadOnlyList<IReadOnlyDictionary<string, string>> Rows = EmbeddedText.Rows("source/supplies.csv");

    /// <summary>The 54 categories of the district store, then those that only the professional reserves hold.</summary>
    public static IReadOnlyList<SupplyCategory> Categories() => [.. Rows.Select(row => new SupplyCategory
    {
        Id = row["id"],
        NameZh = row["nameZh"],
        NameEn = row["nameEn"],
        Unit = row["unit"],
        Use = Enum.Parse<SupplyUse>(row["use"].Replace("-", "", StringComparison.Ordinal), ignoreCase: true),
        Reusable = row["reusable"] == "true",
        PumpCapacityM3H = DistrictSource.Number(row["pumpM3H"]),
    })];

    /// <summary>What teams can do.</summary>
    public static IReadOnlyList<Capability> Capabilities() =>
        [.. EmbeddedText.Rows("source/capabilities.csv").Select(row => new Capability { Id = row["id"], NameZh = row["nameZh"], NameEn = row["nameEn"] })];

    /// <summary>The district store, the agreement reserve, and one store per township.</summary>
    public static IReadOnlyList<Depot> Depots(IReadOnlyList<TownshipCell> cells, Randomizer dice)
    {
        var capital = cells[0];
        var mean = cells.Average(cell => cell.Row.Population);
        return
        [
            Make("depot-district", "海门区应急物资储备库", DepotTier.District, capital, 40, Stock("district", 1), dice) with { AreaM2 = DistrictStoreAreaM2 },
            Make("depot-agreement", "海门区生活类物资协议储备", DepotTier.Agreement, capital, 180, Stock("agreement", 1), dice),
            .. cells.Select(cell => Make(
                $"depot-{cell.Row.Id}", $"{cell.Row.NameZh}应急物资储备点", DepotTier.Township, cell, 20, Stock("township", Math.Clamp(cell.Row.Population / mean, 0.4, 2)), dice)),
        ];
    }

    /// <summary>The professional reserves: stores of the chemical parks, the fishery and the builders, drawn on like a township's own.</summary>
    /// <param name="cells">The townships.</param>
    /// <param name="mainPort">Where the store lies whose row says <c>port-dongzao</c>.</param>
    /// <param name="dice">The chance.</param>
    public static IReadOnlyList<Depot> Reserves(IReadOnlyList<TownshipCell> cells, GeoPoint mainPort, Randomizer dice) =>
    [
        .. EmbeddedText.Rows("source/reserves.csv").Select(row =>
        {
            var cell = cells.Single(c => c.Row.Id == row["township"]);
            var stock = row["stock"].Split(';').Select(item => item.Split(':')).ToDictionary(item => item[0], item => (int)DistrictSource.Number(item[1]));
            var depot = Make(row["id"], row["nameZh"], DepotTier.Township, cell, DistrictSource.Number(row["readyMinutes"]), new SortedDictionary<string, int>(stock, StringComparer.Ordinal), dice);
            return row["at"] == FishingGenerator.MainPort ? depot with { Place = cell.Near(mainPort, 0.002, dice) } : depot;
        }),
    ];

    private static Depot Make(string id, string nameZh, DepotTier tier, TownshipCell cell, double readyMinutes, SortedDictionary<string, int> stock, Randomizer dice) => new()
    {
        Id = id,
        NameZh = nameZh,
        Tier = tier,
        Place = cell.Near(cell.Centre, 0.02, dice),
        TownshipId = cell.Row.Id,
        ReadyMinutes = readyMinutes,
        Stock = stock,
    };

    private static SortedDictionary<string, int> Stock(string column, double factor) => new(
        Rows.Select(row => (Id: row["id"], Pieces: DistrictSource.Number(row[column])))
            .Where(item => item.Pieces > 0)
            .ToDictionary(item => item.Id, item => (int)Math.Ceiling(item.Pieces * factor)),
        StringComparer.Ordinal);
}
