namespace Haimen.FishingVessels.Sensing;

/// <summary>The Beaufort scale: v = 0.836·B^1.5 (WMO).</summary>
internal static class Beaufort
{
    // Lower ends of forces 1 to 12, m/s (GB/T 28591-2012).
    private static readonly double[] FromMS = [0.3, 1.6, 3.4, 5.5, 8.0, 10.8, 13.9, 17.2, 20.8, 24.5, 28.5, 32.7];

    /// <summary>The force of a wind, 0 to 12.</summary>
    /// <param name="speedMS">Its speed.</param>
    public static int Of(double speedMS)
    {
        var force = 0;
        while (force < FromMS.Length && speedMS >= FromMS[force]) force++;
        return force;
    }

    /// <summary>Where a force begins, m/s.</summary>
    /// <param name="force">0 to 12.</param>
    public static double StartMS(int force) => force <= 0 ? 0 : FromMS[Math.Min(force, 12) - 1];
}
