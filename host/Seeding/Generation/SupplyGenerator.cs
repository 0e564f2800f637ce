using Bogus;
using Haimen.Grains.Districts;

namespace Haimen.Host.Seeding.Generation;

/// <summary>Makes the catalogue of supplies and the stores of the three tiers from <c>source/supplies.csv</c>.</summary>
internal static class SupplyGenerator
{
    // The plans give the floor of the district store; the rest of the stores have none stated.
    private const double DistrictStoreAreaM2 = 672.57;

    private static readonly IReadOnlyList<IReadOnlyDictionary<string, string>> Rows = EmbeddedText.Rows("source/supplies.csv");

    /// <summary>The 54 categories.</summary>
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
