using System.Globalization;
using Bogus;
using Haimen.Grains.Districts;

namespace Haimen.Host.Seeding.Generation;

/// <summary>
/// Makes the fishing ports on the sea shore and their vessels. 东灶渔港 is a real name, all else synthetic. None lies on the
/// Yangtze, where fishing is banned.
/// </summary>
internal static class FishingGenerator
{
    /// <summary>Kind of a vessel.</summary>
    public const string Vessel = "fishing-vessel";

    /// <summary>Kind of a port.</summary>
    public const string Port = "fishing-port";

    /// <summary>Id of 东灶渔港.</summary>
    public const string MainPort = "port-dongzao";

    private const int Vessels = 300;
    private const int InMainPort = 262;

    // Identities of vessels of one copy of the district; copies must not share any.
    private const int NumbersPerTile = 1_000;

    private static readonly string[] Gears = ["gillnet", "stow-net", "trawl", "longline", "cage"];
    private static readonly float[] GearShares = [0.34f, 0.26f, 0.22f, 0.1f, 0.08f];

    /// <summary>The two ports, then the vessels.</summary>
    public static IReadOnlyList<Asset> Generate(IReadOnlyList<TownshipCell> cells, IReadOnlyList<Waterway> waterways, int tile, Randomizer dice)
    {
        var shore = waterways.Single(waterway => waterway.Id == WaterwayGenerator.Sea).Line;
        var first = PortAt(MainPort, "东灶渔港", shore[shore.Count / 2], 320);
        var second = PortAt("port-haimengang-2", "海门港新区渔船停泊点", shore[^1], 60);
        return [first, second, .. Enumerable.Range(0, Vessels).Select(i => VesselOf(i, tile, i < InMainPort ? first : second))];

        Asset PortAt(string id, string nameZh, Haimen.Hazards.GeoPoint near, double berths)
        {
            var cell = TownshipCells.Of(cells, near);
            return new Asset
            {
                Id = id,
                NameZh = nameZh,
                Kind = Port,
                Place = cell.Near(near, 0.004, dice),
                TownshipId = cell.Row.Id,
                WaterwayId = WaterwayGenerator.Sea,
                Attributes = new SortedDictionary<string, double>(StringComparer.Ordinal) { ["berths"] = berths },
            };
        }

        Asset VesselOf(int number, int copy, Asset port)
        {
            // Many small ones, few large: the square of an even chance.
            var size = dice.Double();
            var lengthM = Math.Round(8 + (37 * size * size), 1);
            return new Asset
            {
                Id = $"vessel-{number + 1:000}",
                NameZh = string.Create(CultureInfo.InvariantCulture, $"苏海门渔{80_001 + number}"),
                Kind = Vessel,
                Place = cells.Single(cell => cell.Row.Id == port.TownshipId).Near(port.Place, 0.003, dice),
                TownshipId = port.TownshipId,
                Labels = new SortedDictionary<string, string>(StringComparer.Ordinal)
                {
                    ["gear"] = dice.WeightedRandom(Gears, GearShares),
                    ["mmsi"] = string.Create(CultureInfo.InvariantCulture, $"{(number % 4 == 3 ? 413 : 412)}{800_000 + (copy * NumbersPerTile) + number:000000}"),
                    ["port"] = port.Id,
                },
                Attributes = new SortedDictionary<string, double>(StringComparer.Ordinal)
                {
                    ["crew"] = Math.Max(2, (int)Math.Round(lengthM * dice.Double(0.25, 0.4))),
                    ["lengthM"] = lengthM,
                    ["maxBeaufort"] = lengthM < 12 ? 6 : lengthM < 24 ? 7 : lengthM < 35 ? 8 : 9,
                    ["powerKW"] = Math.Round(lengthM * lengthM * dice.Double(0.22, 0.36) / 5) * 5,
                },
            };
        }
    }
}
