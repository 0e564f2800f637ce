using Bogus;
using Haimen.Grains.Districts;
using Haimen.Hazards;

namespace Haimen.Host.Seeding.Generation;

/// <summary>Makes the hydrants, denser in town and at enterprises with tanks, and the plots of reed, grass and shelter wood.</summary>
internal static class FireGroundGenerator
{
    /// <summary>Kind of a hydrant.</summary>
    public const string Hydrant = "hydrant";

    /// <summary>Kind of a plot.</summary>
    public const string Plot = "vegetation";

    private const int InVillages = 340;
    private const int Reeds = 13;
    private const int Shore = 4;
    private const int Woods = 8;

    /// <summary>The hydrants.</summary>
    public static IReadOnlyList<Asset> Hydrants(IReadOnlyList<TownshipCell> cells, IReadOnlyList<Village> villages, IReadOnlyList<Asset> tanks, Randomizer dice)
    {
        var byId = cells.ToDictionary(cell => cell.Row.Id, StringComparer.Ordinal);
        var shares = Dice.Share(InVillages, [.. villages.Select(village => village.Population * village.Drainage.ImperviousPct)]);
        var hydrants = new List<Asset>();
        foreach (var (village, count) in villages.Zip(shares))
        {
            for (var i = 0; i < count; i++)
            {
                hydrants.Add(Make(hydrants.Count + 1, $"{village.NameZh}消火栓{i + 1}", byId[village.TownshipId].Near(village.Place, 0.005, dice), village.TownshipId, village.Id, village.Drainage.ImperviousPct > 40 ? dice.Int(15, 30) : dice.Int(10, 20)));
            }
        }

        foreach (var tank in tanks.DistinctBy(tank => tank.EnterpriseId))
        {
            hydrants.Add(Make(hydrants.Count + 1, $"消火栓（{tank.NameZh}旁）", byId[tank.TownshipId].Near(tank.Place, 0.0015, dice), tank.TownshipId, null, dice.Int(15, 30)));
        }

        return hydrants;
    }

    /// <summary>The plots: reed on the Yangtze's bank, grass on the shore, shelter wood inland.</summary>
    public static IReadOnlyList<Asset> Plots(IReadOnlyList<TownshipCell> cells, IReadOnlyList<Waterway> waterways, Randomizer dice)
    {
        var bank = waterways.Single(waterway => waterway.Id == WaterwayGenerator.Estuary);
        var shore = waterways.Single(waterway => waterway.Id == WaterwayGenerator.Sea);
        var plots = new List<Asset>();
        for (var i = 0; i < Reeds; i++)
        {
            Add("沿江芦苇地", "GS4", bank.Line[1 + (i * (bank.Line.Count - 2) / Reeds)], bank.Id, dice.Double(6, 60));
        }

        for (var i = 0; i < Shore; i++)
        {
            Add("海堤草地", "FM1", shore.Line[i * (shore.Line.Count - 1) / (Shore - 1)], shore.Id, dice.Double(3, 25));
        }

        foreach (var cell in cells.Skip(1).Take(Woods))
        {
            Add("防护林地", "FM4", cell.Anywhere(dice), null, dice.Double(2, 20));
        }

        return plots;

        void Add(string nameZh, string fuelModel, GeoPoint near, string? waterway, double areaHa)
        {
            var cell = TownshipCells.Of(cells, near);
            plots.Add(new Asset
            {
                Id = $"plot-{plots.Count + 1:00}",
                NameZh = $"{cell.Row.NameZh}{nameZh}{plots.Count + 1}",
                Kind = Plot,
                Place = cell.Near(near, 0.003, dice),
                TownshipId = cell.Row.Id,
                WaterwayId = waterway,
                Labels = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["fuelModel"] = fuelModel },
                Attributes = new SortedDictionary<string, double>(StringComparer.Ordinal)
                {
                    ["areaHa"] = Math.Round(areaHa, 1),
                    ["aspectDeg"] = dice.Int(0, 35) * 10,
                    ["slopePct"] = dice.Int(0, 12),
                },
            });
        }
    }

    private static Asset Make(int number, string nameZh, GeoPoint place, string township, string? village, int flowLS) => new()
    {
        Id = $"hydrant-{number:000}",
        NameZh = nameZh,
        Kind = Hydrant,
        Place = place,
        TownshipId = township,
        VillageId = village,
        Attributes = new SortedDictionary<string, double>(StringComparer.Ordinal) { ["flowLS"] = flowLS },
    };
}
