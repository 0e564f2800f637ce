namespace Haimen.HazardousChemicals.Dispersion;

/// <summary>Gaussian plumes and puffs over ground that reflects (CCPS 1999, section 2.3.1). For gas about as heavy as air.</summary>
internal static class Gaussian
{
    private static readonly double LnTwoPi = Math.Log(2 * Math.PI);

    private static readonly (double A, double P)[] PuffY = [(0.18, 0.92), (0.14, 0.92), (0.10, 0.92), (0.06, 0.92), (0.04, 0.92), (0.02, 0.89)];
    private static readonly (double A, double P)[] PuffZ = [(0.60, 0.75), (0.53, 0.73), (0.34, 0.71), (0.15, 0.70), (0.10, 0.65), (0.05, 0.61)];

    /// <summary>Concentration of a continuous plume in kg/m³; 0 at the source and upwind of it.</summary>
    /// <param name="rateKgS">Release rate.</param>
    /// <param name="windMS">Wind, more than 0.</param>
    /// <param name="stability">The class.</param>
    /// <param name="terrain">The ground.</param>
    /// <param name="heightM">Height of the release.</param>
    /// <param name="x">Metres downwind.</param>
    /// <param name="y">Metres across.</param>
    /// <param name="z">Metres above the ground.</param>
    /// <param name="curveFit">The CCPS curve fit instead of Briggs.</param>
    public static double PlumeKgM3(
        double rateKgS, double windMS, StabilityClass stability, Terrain terrain, double heightM, double x, double y, double z, bool curveFit = false)
    {
        if (x <= 0 || rateKgS <= 0) return 0;
        var (lnY, lnZ) = PlumeSpread.LnSigmas(x, stability, terrain, curveFit);
        var ln = Math.Log(rateKgS) - LnTwoPi - Math.Log(windMS) - lnY - lnZ - Square(y, lnY);
        return Reflected(ln, z, heightM, lnZ);
    }

    /// <summary>
    /// Concentration in kg/m³ of a puff released at once on the ground. The spread grows with the way that the puff's centre has
    /// come, u·t (Slade 1968, as CCPS 1999 table 2.13), so that the puff keeps its mass; before it has moved there is no puff yet, 0.
    /// </summary>
    /// <param name="massKg">What was released.</param>
    /// <param name="windMS">Wind.</param>
    /// <param name="stability">The class.</param>
    /// <param name="x">Metres downwind of the source.</param>
    /// <param name="y">Metres across.</param>
    /// <param name="z">Metres above the ground.</param>
    /// <param name="t">Seconds since the release.</param>
    public static double PuffKgM3(double massKg, double windMS, StabilityClass stability, double x, double y, double z, double t)
    {
        var way = windMS * t;
        if (way <= 0 || massKg <= 0) return 0;
        var (lnY, lnZ) = PuffLnSigmas(way, stability);
        var ln = Math.Log(massKg) - (1.5 * LnTwoPi) - (2 * lnY) - lnZ - Square(x - way, lnY) - Square(y, lnY);
        return Reflected(ln, z, 0, lnZ);
    }

    /// <summary>Natural logarithms of a puff's standard deviations along and across the wind, and upwards.</summary>
    /// <param name="wayM">Metres that its centre has come, more than 0.</param>
    /// <param name="stability">The class.</param>
    public static (double LnSigmaY, double LnSigmaZ) PuffLnSigmas(double wayM, StabilityClass stability)
    {
        var (y, z) = (PuffY[(int)stability], PuffZ[(int)stability]);
        var ln = Math.Log(wayM);
        return (Math.Log(y.A) + (y.P * ln), Math.Log(z.A) + (z.P * ln));
    }

    /// <summary>
    /// What a release of finite length leaves of a continuous plume at a distance and time (Palazzi et al. 1982):
    /// ½[erf(front) − erf(tail)], the front having come u·t and the tail u·(t − duration). 0 to 1.
    /// </summary>
    /// <param name="x">Metres downwind.</param>
    /// <param name="windMS">Wind.</param>
    /// <param name="stability">The class, for the spread along the wind.</param>
    /// <param name="t">Seconds since the release began.</param>
    /// <param name="durationS">Seconds that it lasted; infinite where it still does.</param>
    public static double FiniteRelease(double x, double windMS, StabilityClass stability, double t, double durationS)
    {
        if (x <= 0 || t <= 0 || durationS <= 0) return 0;
        var spread = Math.Sqrt(2) * Math.Exp(PuffLnSigmas(x, stability).LnSigmaY);
        var tailM = t > durationS ? windMS * (t - durationS) : 0;
        return Math.Clamp(0.5 * (ErrorFunction.Of((x - tailM) / spread) - ErrorFunction.Of((x - (windMS * t)) / spread)), 0, 1);
    }

    // exp(ln + ln of the two ground terms), never overflowing and never zero times infinity.
    private static double Reflected(double ln, double z, double h, double lnZ)
    {
        var sum = Math.Exp(ln - Square(z - h, lnZ)) + Math.Exp(ln - Square(z + h, lnZ));
        return Math.Min(sum, double.MaxValue);
    }

    // distance²/(2σ²), infinite rather than not a number.
    private static double Square(double distance, double lnSigma) =>
        distance == 0 ? 0 : 0.5 * Math.Exp(2 * (Math.Log(Math.Abs(distance)) - lnSigma));
}
