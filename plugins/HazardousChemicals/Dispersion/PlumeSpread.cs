namespace Haimen.HazardousChemicals.Dispersion;

/// <summary>
/// How wide a continuous plume has become at a distance. Briggs (1973), as in CCPS, Guidelines for Consequence Analysis of
/// Chemical Releases (1999), table 2.13, valid from 100 m to 10 km; and the rural curve fit of the same book.
/// </summary>
internal static class PlumeSpread
{
    private static readonly (double A, double K)[] RuralY = [(0.22, 1e-4), (0.16, 1e-4), (0.11, 1e-4), (0.08, 1e-4), (0.06, 1e-4), (0.04, 1e-4)];
    private static readonly (double A, double K, double Power)[] RuralZ =
        [(0.20, 0, 0), (0.12, 0, 0), (0.08, 2e-4, -0.5), (0.06, 1.5e-3, -0.5), (0.03, 3e-4, -1), (0.016, 3e-4, -1)];

    private static readonly (double A, double K)[] UrbanY = [(0.32, 4e-4), (0.32, 4e-4), (0.22, 4e-4), (0.16, 4e-4), (0.11, 4e-4), (0.11, 4e-4)];
    private static readonly (double A, double K, double Power)[] UrbanZ =
        [(0.24, 1e-3, 0.5), (0.24, 1e-3, 0.5), (0.20, 0, 0), (0.14, 3e-4, -0.5), (0.08, 1.5e-3, -0.5), (0.08, 1.5e-3, -0.5)];

    private static readonly double[] FitY = [0.423, 0.313, 0.210, 0.136, 0.102, 0.0674];
    private static readonly (double D, double B, double G)[] FitZ =
    [
        (107.7, -1.7172, 0.2770), (0.1355, 0.8752, 0.0136), (0.09623, 0.9477, -0.0020),
        (0.04134, 1.1737, -0.0316), (0.02275, 1.3010, -0.0450), (0.01122, 1.4024, -0.0540),
    ];

    /// <summary>Standard deviations across the wind and upwards, as natural logarithms of metres so that none overflows.</summary>
    /// <param name="xM">Distance downwind, more than 0.</param>
    /// <param name="stability">The class.</param>
    /// <param name="terrain">The ground.</param>
    /// <param name="curveFit">The book's curve fit, which is for rural ground only, instead of Briggs.</param>
    public static (double LnSigmaY, double LnSigmaZ) LnSigmas(double xM, StabilityClass stability, Terrain terrain, bool curveFit = false)
    {
        var ln = Math.Log(xM);
        var i = (int)stability;
        if (curveFit)
        {
            var (d, b, g) = FitZ[i];
            return (Math.Log(FitY[i]) + (0.9 * ln), Math.Log(d) + (b * ln) + (g * ln * ln));
        }

        var y = terrain == Terrain.Rural ? RuralY[i] : UrbanY[i];
        var z = terrain == Terrain.Rural ? RuralZ[i] : UrbanZ[i];
        return (
            Math.Log(y.A) + ln - (0.5 * Math.Log(1 + (y.K * xM))),
            Math.Log(z.A) + ln + (z.Power * Math.Log(1 + (z.K * xM))));
    }
}
