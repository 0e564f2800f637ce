namespace Haimen.HazardousChemicals.Dispersion;

/// <summary>The error function, by Abramowitz and Stegun 7.1.26: absolute error below 1.5e-7.</summary>
internal static class ErrorFunction
{
    /// <summary>erf(x), −1 to 1.</summary>
    /// <param name="x">Any number.</param>
    public static double Of(double x)
    {
        var t = 1 / (1 + (0.3275911 * Math.Abs(x)));
        var polynomial = t * (0.254829592 + (t * (-0.284496736 + (t * (1.421413741 + (t * (-1.453152027 + (t * 1.061405429))))))));
        return Math.Sign(x) * (1 - (polynomial * Math.Exp(-x * x)));
    }
}
