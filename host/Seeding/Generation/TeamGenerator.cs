using System.Globalization;
using Bogus;
using Haimen.Grains.Districts;
using Haimen.Hazards;

namespace Haimen.Host.Seeding.Generation;

/// <summary>Makes the teams that <c>source/teams.csv</c> asks for, kind by kind and township by township.</summary>
internal static class TeamGenerator
{
    /// <summary>The teams.</summary>
    /// <param name="cells">The townships.</param>
    /// <param name="mainPort">Where teams wait whose row says <c>port-dongzao</c>.</param>
    /// <param name="dice">The chance.</param>
    public static IReadOnlyList<Team> Generate(IReadOnlyList<TownshipCell> cells, GeoPoint mainPort, Randomizer dice)
    {
        var teams = new List<Team>();
        foreach (var row in EmbeddedText.Rows("source/teams.csv"))
        {
            var ofDistrict = !row["nameZh"].Contains("{township}", StringComparison.Ordinal);
            var number = 0;
            foreach (var (cell, count) in Counts(row["townships"], cells))
            {
                number = ofDistrict ? number : 0;
                for (var i = 0; i < count; i++)
                {
                    number++;
                    teams.Add(Make(row, cell, row["at"] == FishingGenerator.MainPort ? mainPort : null, number, ofDistrict, count, dice));
                }
            }
        }

        return teams;
    }

    private static Team Make(IReadOnlyDictionary<string, string> row, TownshipCell cell, GeoPoint? at, int number, bool ofDistrict, int count, Randomizer dice) => new()
    {
        Id = ofDistrict ? $"{row["prefix"]}-{number}" : $"{row["prefix"]}-{cell.Row.Id}-{number}",
        NameZh = row["nameZh"].Replace("{township}", cell.Row.NameZh, StringComparison.Ordinal)
            .Replace("{n}", ofDistrict || count > 1 ? number.ToString(CultureInfo.InvariantCulture) : "", StringComparison.Ordinal),
        Kind = Enum.Parse<TeamKind>(row["kind"].Replace("-", "", StringComparison.Ordinal), ignoreCase: true),
        CapabilityIds = row["capabilities"].Split(';'),
        Members = dice.Int((int)DistrictSource.Number(row["minMembers"]), (int)DistrictSource.Number(row["maxMembers"])),
        Station = at is { } place ? cell.Near(place, 0.002, dice) : cell.Near(cell.Centre, 0.025, dice),
        TownshipId = cell.Row.Id,
        SpeedKmH = DistrictSource.Number(row["speedKmH"]),
        PumpCapacityM3H = DistrictSource.Number(row["pumpCapacityM3H"]),
    };

    // "kaifaqu:2;*:1": two there and one in every other township.
    private static IEnumerable<(TownshipCell Cell, int Count)> Counts(string text, IReadOnlyList<TownshipCell> cells)
    {
        var counts = text.Split(';').Select(part => part.Split(':')).ToDictionary(part => part[0], part => int.Parse(part[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
        var others = counts.GetValueOrDefault("*");
        return cells.Select(cell => (cell, counts.GetValueOrDefault(cell.Row.Id, others)));
    }
}
