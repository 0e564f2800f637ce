using Bogus;
using Haimen.Grains.Districts;
using Haimen.Hazards;

namespace Haimen.Host.Seeding.Generation;

/// <summary>Places the listed villages in their townships and gives each people, ground and drains. All figures are synthetic.</summary>
internal static class VillageGenerator
{
    // Within this of the bank (about 2 km) drains run into tidal water.
    private const double BankDegrees = 0.02;

    /// <summary>The villages, township by township in the order of the codes.</summary>
    public static IReadOnlyList<Village> Generate(IReadOnlyList<TownshipCell> cells, IReadOnlyList<GeoPoint> bank, Randomizer dice) =>
        [.. cells.SelectMany(cell => InTownship(cell, bank, dice))];

    private static List<Village> InTownship(TownshipCell cell, IReadOnlyList<GeoPoint> bank, Randomizer dice)
    {
        var rows = cell.Row.Villages;
        var people = Dice.Share(cell.Row.Population, [.. rows.Select(row => PeopleWeight(row, dice))]);
        var areaWeights = rows.Select(row => row.IsCommunity ? dice.Double(0.2, 0.5) : dice.Double(0.8, 1.3)).ToArray();
        var townshipHa = GeoShapes.AreaHa(cell.Area);
        var taken = new List<GeoPoint>();
        var villages = new List<Village>();
        for (var i = 0; i < rows.Count; i++)
        {
            var place = Place(cell, rows[i], taken, dice);
            taken.Add(place);
            var areaHa = Math.Round(townshipHa * areaWeights[i] / areaWeights.Sum(), 1);
            villages.Add(new Village
            {
                Id = rows[i].Code,
                NameZh = rows[i].NameZh,
                TownshipId = cell.Row.Id,
                Place = place,
                Households = Math.Min(people[i], (int)Math.Round(people[i] / dice.Double(2.4, 2.9))),
                Population = people[i],
                VulnerablePeople = Vulnerable(people[i], rows[i], dice),
                Drainage = Drains(rows[i], place, areaHa, people[i], bank, dice),
            });
        }

        return villages;
    }

    private static double PeopleWeight(VillageRow row, Randomizer dice) =>
        row.IsFarmOrPark ? dice.Double(0.04, 0.1) : row.IsCommunity ? dice.Double(1.2, 2.4) : dice.Double(0.7, 1.3);

    private static GeoPoint Place(TownshipCell cell, VillageRow row, List<GeoPoint> taken, Randomizer dice) =>
        TownshipCell.Farthest([.. Enumerable.Range(0, row.IsCommunity ? 3 : 8).Select(_ => row.IsCommunity ? cell.Near(cell.Centre, 0.03, dice) : cell.Anywhere(dice))], taken);

    private static VulnerablePeople Vulnerable(int people, VillageRow row, Randomizer dice) => new()
    {
        Bedridden = (int)(people * dice.Double(0.003, 0.006)),
        Disabled = (int)(people * dice.Double(0.012, 0.022)),
        ElderlyOver80 = (int)(people * (row.IsCommunity ? dice.Double(0.03, 0.05) : dice.Double(0.05, 0.08))),
        UnaccompaniedChildren = (int)(people * dice.Double(0.001, 0.004)),
    };

    private static DrainageCell Drains(VillageRow row, GeoPoint place, double areaHa, int people, IReadOnlyList<GeoPoint> bank, Randomizer dice)
    {
        var perHa = people / areaHa;
        var impervious = Math.Round(Math.Clamp((row.IsCommunity ? 38 : 12) + (perHa * 0.6) + dice.Double(-4, 6), 6, 82), 1);
        var ground = Math.Round(dice.Double(2.6, 4.2) - (row.IsCommunity ? 0.2 : 0), 2);
        var nearBank = bank.Any(point => TownshipCell.Square(point, place) < BankDegrees * BankDegrees);
        var outfall = nearBank ? (dice.Bool(0.5f) ? Outfall.TideLocked : Outfall.Pumped)
            : dice.Bool(row.IsCommunity ? 0.65f : 0.22f) ? Outfall.Pumped : Outfall.Gravity;
        return new DrainageCell
        {
            AreaHa = areaHa,
            ImperviousPct = impervious,
            WidthM = Math.Round(Math.Sqrt(areaHa * 10_000) * dice.Double(0.6, 1.1), 0),
            SlopePct = Math.Round(dice.Double(0.03, 0.3), 3),
            GroundElevationM = ground,
            StormDrainReturnPeriodYears = row.IsCommunity && dice.Bool(0.7f) ? 3 : 1,
            Outfall = outfall,
            OutfallSillM = Math.Round(Math.Min(ground - 0.8, dice.Double(1.2, 2.2)), 2),
            PumpCapacityM3S = outfall == Outfall.Pumped ? Math.Round(Math.Clamp(areaHa * (row.IsCommunity ? dice.Double(0.008, 0.016) : dice.Double(0.003, 0.006)), 0.2, 6), 2) : 0,
        };
    }
}
