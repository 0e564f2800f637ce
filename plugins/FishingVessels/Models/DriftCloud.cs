using Haimen.Hazards;

namespace Haimen.FishingVessels.Models;

/// <summary>
/// Where a drifting object may be: a Monte Carlo cloud of particles, the first half drifting to the right of the wind and the other
/// to the left, each with its own scatter for the whole time (Breivik and Allen 2008, Journal of Marine Systems 69, 99–113).
/// </summary>
internal sealed class DriftCloud
{
    private const int StepsBetweenChecks = 1_024;

    private DriftCloud(double[] eastM, double[] northM)
    {
        EastM = eastM;
        NorthM = northM;
    }

    /// <summary>Metres east of the start, by particle.</summary>
    public double[] EastM { get; }

    /// <summary>Metres north of the start, by particle.</summary>
    public double[] NorthM { get; }

    /// <summary>How many of the particles, the first ones, drift to the right of the wind.</summary>
    public int RightCount => (EastM.Length + 1) / 2;

    /// <summary>Spreads particles.</summary>
    /// <param name="kind">The object's class.</param>
    /// <param name="run">The wind that it has felt.</param>
    /// <param name="particles">How many, 1 or more.</param>
    /// <param name="startDeviationM">Standard deviation of where it started, east and north, m.</param>
    /// <param name="currentEastM">Drift with the water towards the east, m.</param>
    /// <param name="currentNorthM">Drift with the water towards the north, m.</param>
    /// <param name="random">Chance.</param>
    /// <param name="cancellationToken">Asked every thousand particles.</param>
    public static DriftCloud Spread(
        LeewayObject kind, WindRun run, int particles, double startDeviationM, double currentEastM, double currentNorthM,
        DeterministicRandom random, CancellationToken cancellationToken)
    {
        var (east, north) = (new double[particles], new double[particles]);
        var rightCount = (particles + 1) / 2;
        for (var i = 0; i < particles; i++)
        {
            if (i % StepsBetweenChecks == 0) cancellationToken.ThrowIfCancellationRequested();
            var right = i < rightCount;
            var down = random.NextNormal(0, kind.Downwind.DeviationCmS);
            var cross = random.NextNormal(0, right ? kind.Right.DeviationCmS : kind.Left.DeviationCmS);
            var drift = run.Drift(kind, right, down, cross);
            east[i] = drift.EastM + currentEastM + random.NextNormal(0, startDeviationM);
            north[i] = drift.NorthM + currentNorthM + random.NextNormal(0, startDeviationM);
        }

        return new(east, north);
    }

    /// <summary>Centre, spread and axes of some of the particles.</summary>
    /// <param name="from">The first.</param>
    /// <param name="count">How many, 1 or more.</param>
    public DriftEllipse Ellipse(int from, int count)
    {
        double east = 0, north = 0;
        for (var i = from; i < from + count; i++) (east, north) = (east + EastM[i], north + NorthM[i]);
        (east, north) = (east / count, north / count);
        double ee = 0, nn = 0, en = 0;
        for (var i = from; i < from + count; i++)
        {
            var (de, dn) = (EastM[i] - east, NorthM[i] - north);
            (ee, nn, en) = (ee + (de * de), nn + (dn * dn), en + (de * dn));
        }

        return DriftEllipse.Of(east, north, ee / count, nn / count, en / count);
    }

    /// <summary>The distance from a place within which a share of the particles lies, m.</summary>
    /// <param name="eastM">The place.</param>
    /// <param name="northM">The place.</param>
    /// <param name="share">More than 0 to 1.</param>
    public double RadiusM(double eastM, double northM, double share)
    {
        var distances = new double[EastM.Length];
        for (var i = 0; i < distances.Length; i++) distances[i] = Math.Sqrt(Math.Pow(EastM[i] - eastM, 2) + Math.Pow(NorthM[i] - northM, 2));
        Array.Sort(distances);
        return distances[Math.Clamp((int)Math.Ceiling(share * distances.Length) - 1, 0, distances.Length - 1)];
    }
}
