namespace Haimen.HazardousChemicals.Assets;

/// <summary>The names of a tank's and a store's measures.</summary>
internal static class TankMeasures
{
    public const string InventoryT = "inventoryT";

    /// <summary>Inventory over the threshold quantity of GB 18218-2018, q/Q.</summary>
    public const string ThresholdShare = "thresholdShare";

    public const string ConcentrationMgM3 = "concentrationMgM3";
    public const string LeakKgS = "leakKgS";

    /// <summary>1 where the rate was measured by the falling level, 0 where it is assumed.</summary>
    public const string LeakMeasured = "leakMeasured";

    public const string ReleasedT = "releasedT";

    /// <summary>Minutes since a release began that is not yet over; absent where there is none.</summary>
    public const string ReleaseAgeMin = "releaseAgeMin";

    /// <summary>Minutes since the release was stopped; absent while it goes on.</summary>
    public const string StoppedAgeMin = "stoppedAgeMin";

    public const string PressureKPa = "pressureKPa";
    public const string TemperatureC = "temperatureC";

    /// <summary>Grade of pressure and temperature, 0 to 4.</summary>
    public const string StateGrade = "stateGrade";

    /// <summary>1 where the tank burns or stands in a fire.</summary>
    public const string Burning = "burning";
}
