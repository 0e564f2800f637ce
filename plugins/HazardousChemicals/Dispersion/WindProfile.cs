namespace Haimen.HazardousChemicals.Dispersion;

/// <summary>Wind at a height by the power law u = u0 (z/z0)^p (CCPS 1999, table 2.12).</summary>
internal static class WindProfile
{
    private static readonly double[] Rural = [0.07, 0.07, 0.10, 0.15, 0.35, 0.55];
    private static readonly double[] Urban = [0.15, 0.15, 0.20, 0.25, 0.40, 0.60];

    /// <summary>The wind at a height.</summary>
    /// <param name="windMS">Wind at the height of the gauge.</param>
    /// <param name="gaugeHeightM">That height, more than 0.</param>
    /// <param name="heightM">The height wanted; below a metre counts as a metre.</param>
    /// <param name="stability">The class.</param>
    /// <param name="terrain">The ground.</param>
    public static double AtMS(double windMS, double gaugeHeightM, double heightM, StabilityClass stability, Terrain terrain) =>
        windMS * Math.Pow(Math.Max(1, heightM) / gaugeHeightM, (terrain == Terrain.Rural ? Rural : Urban)[(int)stability]);
}
