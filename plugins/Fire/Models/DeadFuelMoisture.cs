namespace Haimen.Fire.Models;

/// <summary>Moisture of thin dead fuel in balance with the air (Simard 1968, as Rothermel 1983 and Bradshaw 1984 give it).</summary>
internal static class DeadFuelMoisture
{
    /// <summary>Moisture that fine dead fuel tends to, % of dry weight.</summary>
    /// <param name="temperatureC">Air temperature.</param>
    /// <param name="humidityPct">Relative humidity, 0 to 100.</param>
    public static double EquilibriumPct(double temperatureC, double humidityPct)
    {
        var t = (temperatureC * 9 / 5) + 32;
        var h = Math.Clamp(humidityPct, 0, 100);
        return Math.Max(1, h switch
        {
            < 10 => 0.03229 + (0.281073 * h) - (0.000578 * h * t),
            <= 50 => 2.22749 + (0.160107 * h) - (0.014784 * t),
            _ => 21.0606 + (0.005565 * h * h) - (0.00035 * h * t) - (0.483199 * h),
        });
    }

    /// <summary>
    /// Moisture of the fuel classes from that of the finest: the thicker ones 1 and 2 % more (Rothermel 1983, INT-143). Grass is
    /// taken as cured from November to March and green in summer, shrubs at 90 %: configuration, unverified for Haimen.
    /// </summary>
    /// <param name="onePct">Moisture of the 1 h class, %.</param>
    /// <param name="month">Month in local time, 1 to 12.</param>
    public static FuelMoisture Classes(double onePct, int month)
    {
        var herb = month switch
        {
            11 or 12 or 1 or 2 or 3 => 30,
            4 or 10 => 60,
            _ => 120,
        };
        return new(onePct / 100, (onePct + 1) / 100, (onePct + 2) / 100, herb / 100.0, 0.9);
    }
}
