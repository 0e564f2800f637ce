namespace Haimen.Construction.Models;

/// <summary>
/// Beaufort forces and the winds at which works stop. The equation v = 0.836·B^1.5 gives the mean of a force; a force begins at the
/// rounded limit of GB/T 28591-2012 (force 6 at 10.8 m/s), which knows the forces 13 to 17 as well.
/// </summary>
internal static class WindForces
{
    /// <summary>Force at which all lifting stops: 6.</summary>
    public const int LiftingStops = 6;

    /// <summary>Force at which work on scaffolds stops: 6. Unverified.</summary>
    public const int ScaffoldStops = 6;

    /// <summary>Wind above which no tower crane is erected, raised or taken down, m/s. Unverified.</summary>
    public const double CraneErectingMS = 12;

    /// <summary>Highest force of the Beaufort scale proper; beyond it the equation is extrapolated.</summary>
    public const int LastBeaufort = 12;

    /// <summary>Highest force of the Chinese scale.</summary>
    public const int LastForce = 17;

    private const double Factor = 0.836;

    // Lower limits of the forces 1 to 17, m/s.
    private static readonly double[] LowerMS =
        [0.3, 1.6, 3.4, 5.5, 8.0, 10.8, 13.9, 17.2, 20.8, 24.5, 28.5, 32.7, 37.0, 41.5, 46.2, 51.0, 56.1];

    /// <summary>Where a force begins, m/s.</summary>
    /// <param name="force">0 to 17.</param>
    public static double BeginsMS(int force) => force <= 0 ? 0 : LowerMS[Math.Min(force, LastForce) - 1];

    /// <summary>The force of a wind.</summary>
    /// <param name="windSpeedMS">The wind, 0 or more.</param>
    public static int Of(double windSpeedMS)
    {
        var force = 0;
        while (force < LastForce && windSpeedMS >= LowerMS[force]) force++;
        return force;
    }

    /// <summary>The equation, m/s.</summary>
    /// <param name="beaufort">The force, 0 or more, fractions allowed.</param>
    public static double SpeedMS(double beaufort) => Factor * Math.Pow(beaufort, 1.5);

    /// <summary>The inverse of the equation.</summary>
    /// <param name="windSpeedMS">The wind, 0 or more.</param>
    public static double Exact(double windSpeedMS) => Math.Pow(windSpeedMS / Factor, 2.0 / 3);
}
