using Haimen.Hazards;
using Haimen.Hazards.Sensing;

namespace Haimen.Fire.Sensing;

/// <summary>
/// Grades air temperature by the maxima of the national heat signals, yellow 35 °C, orange 37 °C and red 40 °C (China
/// Meteorological Administration, Order 16, 2007). The signal's own time conditions are left out: here heat only dries fuel.
/// Readings of the half hour from local noon are notable, because the fire weather codes are reckoned from them day by day.
/// </summary>
internal sealed class AirTemperatureGrader : ISensorGrader
{
    private const double BandC = 1;
    private static readonly double[] ThresholdsC = [35, 37, 40];
    private static readonly HazardGrade[] Grades = [HazardGrade.Yellow, HazardGrade.Orange, HazardGrade.Red];
    private static readonly string[] Rules =
    [
        "air temperature below 35 degC",
        "air temperature below 35 degC",
        "air temperature at 35 degC",
        "air temperature at 37 degC",
        "air temperature at 40 degC",
    ];

    public TimeSpan Window => TimeSpan.Zero;

    public GradeVerdict Grade(in SensorWindow window, ReadOnlySpan<double> station, HazardGrade current)
    {
        var temperature = window.Latest.Value;
        var grade = ThresholdLadder.Grade(temperature, ThresholdsC, Grades, BandC, current);
        return new(grade, temperature, Rules[(int)grade], Notable: IsNoon(window.Latest.At));
    }

    // China keeps UTC+8 all the year.
    private static bool IsNoon(DateTimeOffset at)
    {
        var local = at.ToOffset(TimeSpan.FromHours(8)).TimeOfDay;
        return local >= TimeSpan.FromHours(12) && local < TimeSpan.FromHours(12.5);
    }
}
