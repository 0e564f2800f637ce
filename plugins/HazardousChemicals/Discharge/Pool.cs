namespace Haimen.HazardousChemicals.Discharge;

/// <summary>
/// Evaporation of a pool by the US EPA's offsite consequence guidance (Risk Management Program, equation D-1), in its own units:
/// QR[lb/min] = 0.284 U^0.78 MW^⅔ A VP / (82.05 T), U in m/s, A in ft², VP in mmHg, T in K. Unverified.
/// </summary>
internal static class Pool
{
    private const double KgSPerLbMin = 0.45359237 / 60;
    private const double M2PerFt2 = 0.09290304;
    private const double PaPerMmHg = 133.322387415;

    /// <summary>Rate of evaporation in kg/s.</summary>
    /// <param name="windMS">Wind.</param>
    /// <param name="molarMassGMol">Molar mass.</param>
    /// <param name="areaM2">Area of the pool.</param>
    /// <param name="vapourPressurePa">Vapour pressure at the pool's temperature.</param>
    /// <param name="temperatureK">That temperature.</param>
    public static double EvaporationKgS(double windMS, double molarMassGMol, double areaM2, double vapourPressurePa, double temperatureK) =>
        0.284 * Math.Pow(windMS, 0.78) * Math.Pow(molarMassGMol, 2.0 / 3) * (areaM2 / M2PerFt2) * (vapourPressurePa / PaPerMmHg)
        / (82.05 * temperatureK) * KgSPerLbMin;
}
