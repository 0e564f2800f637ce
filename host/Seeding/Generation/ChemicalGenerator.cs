using System.Globalization;
using Bogus;
using Haimen.Grains.Districts;

namespace Haimen.Host.Seeding.Generation;

/// <summary>
/// Makes the tanks and stores of dangerous substances from <c>source/chemical-sites.csv</c> (which enterprises have some) and
/// <c>source/chemicals.csv</c> (what stands there). Pressures are near the substance's vapour pressure at its temperature; amounts are synthetic.
/// </summary>
internal static class ChemicalGenerator
{
    /// <summary>Kind of a tank.</summary>
    public const string Tank = "storage-tank";

    /// <summary>Kind of a store of cylinders, drums or bags.</summary>
    public const string Store = "chemical-store";

    // About 130 m: on the enterprise's own ground.
    private const double GroundDegrees = 0.0012;

    /// <summary>The tanks and stores, enterprise by enterprise.</summary>
    public static IReadOnlyList<Asset> Generate(IReadOnlyList<TownshipCell> cells, IReadOnlyList<Enterprise> enterprises, Randomizer dice)
    {
        var profiles = EmbeddedText.Rows("source/chemicals.csv").ToLookup(row => row["trade"], StringComparer.Ordinal);
        var next = new Dictionary<string, int>(StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var assets = new List<Asset>();
        foreach (var row in EmbeddedText.Rows("source/chemical-sites.csv"))
        {
            var (trade, township) = (row["trade"], row["township"]);
            var profile = profiles[trade].ToArray();
            foreach (var enterprise in enterprises
                .Where(e => e.Trade == trade && (township == "*" || e.TownshipId == township) && !taken.Contains(e.Id))
                .Take((int)DistrictSource.Number(row["enterprises"])).ToArray())
            {
                taken.Add(enterprise.Id);
                var cell = cells.Single(c => c.Row.Id == enterprise.TownshipId);
                for (var number = 1; number <= (int)DistrictSource.Number(row["stores"]); number++)
                {
                    // Each trade's list is gone through in turn, so that every substance stands somewhere whatever the dice say.
                    var turn = next.GetValueOrDefault(trade);
                    next[trade] = turn + 1;
                    assets.Add(Make(profile[turn % profile.Length], enterprise, cell, number, dice));
                }
            }
        }

        return assets;
    }

    private static Asset Make(IReadOnlyDictionary<string, string> row, Enterprise enterprise, TownshipCell cell, int number, Randomizer dice)
    {
        var tank = row["kind"] == Tank;
        var capacity = Round(DistrictSource.Number(row["capacityT"]) * dice.Double(0.7, 1.1));
        var attributes = new SortedDictionary<string, double>(StringComparer.Ordinal) { ["inventoryT"] = Round(capacity * dice.Double(0.45, 0.85)) };
        var labels = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["substance"] = row["substance"] };
        if (tank)
        {
            attributes["capacityT"] = capacity;
            foreach (var name in (string[])["pressurePa", "temperatureC", "bundAreaM2", "heightM"])
            {
                attributes[name] = DistrictSource.Number(row[name]);
            }

            labels["storage"] = row["storage"];
        }

        return new Asset
        {
            Id = $"{(tank ? "tank" : "store")}-{enterprise.Id["enterprise-".Length..]}-{number}",
            NameZh = string.Create(CultureInfo.InvariantCulture, $"{enterprise.NameZh}{number}号{row["nameZh"]}{(tank ? "储罐" : "仓库")}"),
            Kind = row["kind"],
            Place = cell.Near(enterprise.Place, GroundDegrees, dice),
            TownshipId = enterprise.TownshipId,
            EnterpriseId = enterprise.Id,
            Labels = labels,
            Attributes = attributes,
        };
    }

    private static double Round(double tonnes) => Math.Round(tonnes, tonnes < 10 ? 2 : 1);
}
