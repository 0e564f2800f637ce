namespace Haimen.Flood.Sensing;

/// <summary>Lowest wind speeds of the Beaufort forces that signals go by, m/s at 10 m (GB/T 28591-2012, wind force scale).</summary>
internal static class WindForces
{
    /// <summary>Force 6.</summary>
    public const double Force6MS = 10.8;

    /// <summary>Force 8.</summary>
    public const double Force8MS = 17.2;

    /// <summary>Force 10.</summary>
    public const double Force10MS = 24.5;

    /// <summary>Force 12.</summary>
    public const double Force12MS = 32.7;

    /// <summary>How far a wind must fall below a threshold before its grade is left, m/s.</summary>
    public const double BandMS = 1.5;

    /// <summary>
    /// Gust over ten-minute mean over open land: WMO/TD-1555 (Harper et al. 2010) gives 1.23 at sea to 1.66 inland; 1.4 lies between
    /// and is unverified for Haimen.
    /// </summary>
    public const double GustFactor = 1.4;
}
