using Bogus;
using Haimen.Grains.Districts;

namespace Haimen.Host.Seeding.Generation;

/// <summary>Makes the one central and twelve fixed shelters; their areas add up to the plans' 948,100 m².</summary>
internal static class ShelterGenerator
{
    private const int TotalAreaM2 = 948_100;
    private const int CentralAreaM2 = 240_000;

    private static readonly string[] Kinds = ["体育公园", "中心小学", "文化广场", "初级中学", "生态公园"];

    /// <summary>
    /// 2.0 m² a person is the usable area that GB 51143-2015 asks of a fixed shelter for a short stay;
    /// the usable half of the area is an assumption.
    /// </summary>
    public static ShelterRule Rule { get; } = new() { SquareMetresPerPlace = 2.0, UsablePct = 50 };

    /// <summary>The shelters, the central one first.</summary>
    public static IReadOnlyList<Shelter> Generate(IReadOnlyList<TownshipCell> cells, Randomizer dice)
    {
        var capital = cells[0];
        var homes = cells.Where(cell => cell.Row.Id != "haiyong").SelectMany(cell => Enumerable.Range(1, cell == capital ? 3 : 1).Select(number => (Cell: cell, Number: number))).ToArray();
        var areas = Dice.Share(TotalAreaM2 - CentralAreaM2, [.. homes.Select(_ => dice.Double(0.6, 1.4))]);
        return
        [
            Make("shelter-central", "海门区中心应急避难场所", ShelterKind.Central, capital, CentralAreaM2, dice),
            .. homes.Select((home, i) => Make(
                $"shelter-{home.Cell.Row.Id}-{home.Number}", $"{home.Cell.Row.NameZh}{Kinds[i % Kinds.Length]}应急避难场所", ShelterKind.Fixed, home.Cell, areas[i], dice)),
        ];
    }

    private static Shelter Make(string id, string nameZh, ShelterKind kind, TownshipCell cell, int areaM2, Randomizer dice) => new()
    {
        Id = id,
        NameZh = nameZh,
        Kind = kind,
        Place = cell.Near(cell.Centre, 0.03, dice),
        TownshipId = cell.Row.Id,
        AreaM2 = areaM2,
        Places = Rule.PlacesIn(areaM2),
    };
}
