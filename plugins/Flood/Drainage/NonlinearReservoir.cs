namespace Haimen.Flood.Drainage;

/// <summary>
/// The nonlinear reservoir of EPA SWMM 5 (Rossman and Huber, SWMM Reference Manual I: Hydrology, EPA/600/R-15/162A, ch. 3):
/// dd/dt = i − α·(d − ds)^(5/3) per unit area of a sub-area, depths in metres and rates in m/s.
/// </summary>
internal static class NonlinearReservoir
{
    private const double AbsoluteToleranceM = 1e-8;
    private const double RelativeTolerance = 1e-6;
    private const double StiffRate = 200;

    /// <summary>Manning's α in m^(−2/3)/s: W·√S/(A·n).</summary>
    /// <param name="widthM">Characteristic width.</param>
    /// <param name="slopePct">Slope in percent.</param>
    /// <param name="areaM2">Area that α is counted over.</param>
    /// <param name="roughness">Manning's n.</param>
    public static double Alpha(double widthM, double slopePct, double areaM2, double roughness) =>
        areaM2 > 0 ? widthM * Math.Sqrt(slopePct / 100) / (areaM2 * roughness) : 0;

    /// <summary>Runoff rate at a depth in m/s.</summary>
    /// <param name="depthM">Ponded depth.</param>
    /// <param name="storageM">Depression storage.</param>
    /// <param name="alpha">Manning's α.</param>
    public static double Runoff(double depthM, double storageM, double alpha)
    {
        var excess = depthM - storageM;
        if (excess <= 0) return 0;
        var root = Math.Cbrt(excess);
        return alpha * excess * root * root;
    }

    /// <summary>The depth after a step with constant net inflow.</summary>
    /// <param name="depthM">Depth at the start.</param>
    /// <param name="storageM">Depression storage.</param>
    /// <param name="alpha">Manning's α.</param>
    /// <param name="netInflowMS">Rain less infiltration in m/s; negative where infiltration draws on the pond.</param>
    /// <param name="seconds">Length of the step.</param>
    public static double Advance(double depthM, double storageM, double alpha, double netInflowMS, double seconds)
    {
        if (depthM + (netInflowMS * seconds) <= storageM && depthM <= storageM)
            return Math.Max(0, depthM + (netInflowMS * seconds));
        if (depthM < storageM && netInflowMS > 0)
        {
            seconds -= (storageM - depthM) / netInflowMS;
            depthM = storageM;
        }

        var depth = IsStiff(depthM - storageM, alpha, netInflowMS, seconds)
            ? storageM + Settle(depthM - storageM, alpha, netInflowMS, seconds)
            : Integrate(depthM, storageM, alpha, netInflowMS, seconds);
        return Math.Max(0, depth);
    }

    // On a sliver of ground α is huge: the depth follows the inflow at once, and an explicit method would need millions of steps.
    private static bool IsStiff(double excess, double alpha, double inflow, double seconds)
    {
        if (alpha <= 0) return false;
        var highest = Math.Max(excess, inflow > 0 ? Math.Pow(inflow / alpha, 0.6) : 0);
        var root = Math.Cbrt(Math.Max(0, highest));
        return 5.0 / 3 * alpha * root * root * seconds > StiffRate;
    }

    // One implicit Euler step, solved by Newton from above, where the function is convex and rises.
    private static double Settle(double excess, double alpha, double inflow, double seconds)
    {
        var supply = excess + (inflow * seconds);
        if (supply <= 0) return supply;
        var x = Math.Min(supply, Math.Pow(supply / (alpha * seconds), 0.6));
        for (var k = 0; k < 30; k++)
        {
            var root = Math.Cbrt(x);
            var drained = alpha * seconds * root * root;
            var change = (x + (drained * x) - supply) / (1 + (5.0 / 3 * drained));
            x -= change;
            if (Math.Abs(change) <= 1e-12 * x) break;
        }

        return Math.Max(0, x);
    }

    // Fifth-order Runge–Kutta with Cash and Karp's coefficients and an error-controlled step.
    private static double Integrate(double d, double ds, double alpha, double i, double seconds)
    {
        var left = seconds;
        var h = seconds;
        while (left > 0)
        {
            h = Math.Min(h, left);
            var k1 = i - Runoff(d, ds, alpha);
            var k2 = i - Runoff(d + (h * 0.2 * k1), ds, alpha);
            var k3 = i - Runoff(d + (h * ((0.075 * k1) + (0.225 * k2))), ds, alpha);
            var k4 = i - Runoff(d + (h * ((0.3 * k1) - (0.9 * k2) + (1.2 * k3))), ds, alpha);
            var k5 = i - Runoff(d + (h * ((-11.0 / 54 * k1) + (2.5 * k2) - (70.0 / 27 * k3) + (35.0 / 27 * k4))), ds, alpha);
            var k6 = i - Runoff(
                d + (h * ((1631.0 / 55296 * k1) + (175.0 / 512 * k2) + (575.0 / 13824 * k3) + (44275.0 / 110592 * k4) + (253.0 / 4096 * k5))),
                ds,
                alpha);
            var fifth = h * ((37.0 / 378 * k1) + (250.0 / 621 * k3) + (125.0 / 594 * k4) + (512.0 / 1771 * k6));
            var fourth = h * ((2825.0 / 27648 * k1) + (18575.0 / 48384 * k3) + (13525.0 / 55296 * k4) + (277.0 / 14336 * k5) + (0.25 * k6));
            var error = Math.Abs(fifth - fourth) / (AbsoluteToleranceM + (RelativeTolerance * Math.Abs(d)));
            if (error > 1 && h > seconds * 1e-6)
            {
                h *= Math.Max(0.1, 0.9 * Math.Pow(error, -0.25));
                continue;
            }

            d += fifth;
            left -= h;
            h *= error < 1e-4 ? 5 : 0.9 * Math.Pow(error, -0.2);
        }

        return d;
    }
}
