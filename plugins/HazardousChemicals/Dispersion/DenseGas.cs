namespace Haimen.HazardousChemicals.Dispersion;

/// <summary>
/// Gas heavier than air, by Britter and McQuaid's correlations (Workbook on the Dispersion of Dense Gases, HSE Contract Research
/// Report 17/1988), as in CCPS 1999, section 2.3.2.
/// </summary>
internal static class DenseGas
{
    /// <summary>Standard gravity as the source's worked cases use it, m/s².</summary>
    public const double GravityMS2 = 9.80616;

    /// <summary>Largest α that the plume's curves cover.</summary>
    public const double LargestPlumeAlpha = 1;

    private const double NearField = 30;

    private static readonly BritterMcQuaidCurve[] PlumeCurves =
    [
        new(0.10, [(-0.55, 0, 1.75), (-0.14, 0.24, 1.88), (1, -0.5, 1.78)]),
        new(0.05, [(-0.68, 0, 1.92), (-0.29, 0.36, 2.16), (-0.18, 0, 2.06), (1, -0.56, 1.96)]),
        new(0.02, [(-0.69, 0, 2.08), (-0.31, 0.45, 2.39), (-0.16, 0, 2.25), (1, -0.54, 2.16)]),
        new(0.01, [(-0.70, 0, 2.25), (-0.29, 0.49, 2.59), (-0.20, 0, 2.45), (1, -0.52, 2.35)]),
        new(0.005, [(-0.67, 0, 2.40), (-0.28, 0.59, 2.80), (-0.15, 0, 2.63), (1, -0.48, 2.56)]),
        new(0.002, [(-0.69, 0, 2.60), (-0.25, 0.39, 2.87), (-0.13, 0, 2.77), (1, -0.50, 2.71)]),
    ];

    private static readonly BritterMcQuaidCurve[] PuffCurves =
    [
        new(0.10, [(-0.44, 0, 0.70), (0.43, 0.26, 0.81), (1, 0, 0.93)]),
        new(0.05, [(-0.56, 0, 0.85), (0.31, 0.26, 1.0), (1, -0.12, 1.12)]),
        new(0.02, [(-0.66, 0, 0.95), (0.32, 0.36, 1.19), (1, -0.26, 1.38)]),
        new(0.01, [(-0.71, 0, 1.15), (0.37, 0.34, 1.39), (1, -0.38, 1.66)]),
        new(0.005, [(-0.52, 0, 1.48), (0.24, 0.26, 1.62), (1, -0.30, 1.75)]),
        new(0.002, [(0.27, 0, 1.83), (1, -0.32, 1.92)]),
        new(0.001, [(-0.10, 0, 2.075), (1, -0.27, 2.05)]),
    ];

    /// <summary>Reduced gravity g(ρ − ρa)/ρa.</summary>
    /// <param name="gasKgM3">Density of the gas.</param>
    /// <param name="airKgM3">Density of the air.</param>
    public static double ReducedGravityMS2(double gasKgM3, double airKgM3) => GravityMS2 * (gasKgM3 - airKgM3) / airKgM3;

    /// <summary>The plume's α = 0.2 log10(g0² Q / u⁵).</summary>
    /// <param name="g0">Reduced gravity, more than 0.</param>
    /// <param name="rateM3S">Volume rate of the gas after flashing.</param>
    /// <param name="windMS">Wind at 10 m.</param>
    public static double PlumeAlpha(double g0, double rateM3S, double windMS) =>
        0.2 * ((2 * Math.Log10(g0)) + Math.Log10(rateM3S) - (5 * Math.Log10(windMS)));

    /// <summary>The share of the gas left on a plume's axis, before the correction for cold gas.</summary>
    /// <param name="alpha">The plume's α.</param>
    /// <param name="scaledX">x/D with D = √(Q/u); 0 and upwind is the source.</param>
    public static double PlumeShare(double alpha, double scaledX)
    {
        if (scaledX <= 0) return 1;
        return scaledX <= NearField
            ? 306 / (306 + (scaledX * scaledX))
            : BritterMcQuaidCurve.ShareAt(PlumeCurves, alpha, Math.Log10(scaledX), (Math.Log10(NearField), 306 / (306 + (NearField * NearField))));
    }

    /// <summary>The volume fraction of a gas that was released cold: C / (C + (1 − C) T0/Ta).</summary>
    /// <param name="share">C.</param>
    /// <param name="gasK">T0.</param>
    /// <param name="airK">Ta.</param>
    public static double Warmed(double share, double gasK, double airK) => share / (share + ((1 - share) * gasK / airK));

    /// <summary>Buoyancy length of a plume, Q·g0/u³.</summary>
    /// <param name="g0">Reduced gravity.</param>
    /// <param name="rateM3S">Volume rate.</param>
    /// <param name="windMS">Wind.</param>
    public static double BuoyancyLengthM(double g0, double rateM3S, double windMS) => rateM3S * g0 / (windMS * windMS * windMS);

    /// <summary>Half the plume's width at a distance: D + 8 lb + 2.5 (lb x²)^⅓.</summary>
    /// <param name="sourceM">D.</param>
    /// <param name="buoyancyM">lb.</param>
    /// <param name="x">Metres downwind.</param>
    public static double PlumeHalfWidthM(double sourceM, double buoyancyM, double x) =>
        sourceM + (8 * buoyancyM) + (2.5 * Math.Cbrt(buoyancyM * x * x));

    /// <summary>How far the plume spreads upwind: D/2 + 2 lb.</summary>
    /// <param name="sourceM">D.</param>
    /// <param name="buoyancyM">lb.</param>
    public static double PlumeUpwindM(double sourceM, double buoyancyM) => (sourceM / 2) + (2 * buoyancyM);

    /// <summary>A puff's α = 0.5 log10(g0 V0^⅓ / u²).</summary>
    /// <param name="g0">Reduced gravity, more than 0.</param>
    /// <param name="volumeM3">V0.</param>
    /// <param name="windMS">Wind at 10 m.</param>
    public static double PuffAlpha(double g0, double volumeM3, double windMS) =>
        0.5 * (Math.Log10(g0) + (Math.Log10(volumeM3) / 3) - (2 * Math.Log10(windMS)));

    /// <summary>The share of the gas left in a puff whose front has come a scaled distance.</summary>
    /// <param name="alpha">The puff's α.</param>
    /// <param name="scaledX">(xc + R)/V0^⅓.</param>
    public static double PuffShare(double alpha, double scaledX)
    {
        var node = PuffCurves[0].Beta(alpha);
        if (scaledX <= 0 || Math.Log10(scaledX) <= node) return Math.Max(0.1, 3.24 / (3.24 + (scaledX * scaledX)));
        return BritterMcQuaidCurve.ShareAt(PuffCurves, alpha, Math.Log10(scaledX), (node, 0.1));
    }

    /// <summary>A puff's radius: R² = (3V0/4π)^⅔ + 1.2 t √(g0 V0).</summary>
    /// <param name="volumeM3">V0.</param>
    /// <param name="g0">Reduced gravity.</param>
    /// <param name="t">Seconds since the release.</param>
    public static double PuffRadiusM(double volumeM3, double g0, double t) =>
        Math.Sqrt(Math.Pow(3 * volumeM3 / (4 * Math.PI), 2.0 / 3) + (1.2 * t * Math.Sqrt(g0 * volumeM3)));
}
