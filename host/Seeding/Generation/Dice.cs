using Bogus;

namespace Haimen.Host.Seeding.Generation;

/// <summary>Seeded chance for one part of one generated district, so that a change in one part leaves the others as they are.</summary>
internal static class Dice
{
    /// <summary>The chance of a part.</summary>
    /// <param name="seed">The seed of the whole.</param>
    /// <param name="tile">Which copy of the district, from 0.</param>
    /// <param name="part">Which part.</param>
    public static Randomizer For(int seed, int tile, DicePart part) =>
        new(unchecked((seed * 1_000_003) + (tile * 10_007) + (int)part) & int.MaxValue);

    /// <summary>Whole shares of a total in proportion to weights, by largest remainder; they add up exactly.</summary>
    public static int[] Share(int total, IReadOnlyList<double> weights)
    {
        var sum = weights.Sum();
        var exact = weights.Select(weight => total * weight / sum).ToArray();
        var shares = exact.Select(value => (int)Math.Floor(value)).ToArray();
        var rest = total - shares.Sum();
        foreach (var i in Enumerable.Range(0, shares.Length).OrderByDescending(i => exact[i] - shares[i]).ThenBy(i => i).Take(rest))
        {
            shares[i]++;
        }

        return shares;
    }
}

/// <summary>The parts of a generated district that have a chance of their own.</summary>
internal enum DicePart
{
    Villages = 1,
    Enterprises,
    Shelters,
    Depots,
    Teams,
    Sensors,
    Assets,
    Chemicals,
    Buildings,
    Hydrants,
    Vegetation,
    Construction,
    Fishing,
    HazardSensors,
    Reserves,
}
