namespace Haimen.HazardousChemicals.Substances;

/// <summary>A row of table 3 of the Emergency Response Guidebook 2024: large spills by container and wind. Miles; 7 stands for "7+".</summary>
/// <param name="Substance">The substance.</param>
/// <param name="FromT">Smallest capacity in tonnes that is taken for the row's container. Unverified: the table names containers, not tonnes.</param>
/// <param name="Container">The container.</param>
/// <param name="ContainerZh">The same in Chinese.</param>
/// <param name="IsolateFt">Radius to isolate at first, feet.</param>
/// <param name="DayMiles">Downwind by day at low, moderate and high wind.</param>
/// <param name="NightMiles">Downwind by night.</param>
internal sealed record ErgDistance(
    string Substance, double FromT, string Container, string ContainerZh, double IsolateFt,
    (double Low, double Moderate, double High) DayMiles, (double Low, double Moderate, double High) NightMiles)
{
    private const double MPerFt = 0.3048;
    private const double MPerMile = 1_609.344;

    // 10 and 20 km/h. Unverified.
    private const double ModerateFromMS = 10 / 3.6;
    private const double HighAboveMS = 20 / 3.6;

    /// <summary>Radius to isolate at first, m.</summary>
    public double IsolateM => IsolateFt * MPerFt;

    /// <summary>Distance downwind within which people are to be protected, m.</summary>
    /// <param name="day">Whether the sun is up.</param>
    /// <param name="windMS">Wind.</param>
    public double ProtectM(bool day, double windMS)
    {
        var (low, moderate, high) = day ? DayMiles : NightMiles;
        return MPerMile * (windMS < ModerateFromMS ? low : windMS <= HighAboveMS ? moderate : high);
    }
}
