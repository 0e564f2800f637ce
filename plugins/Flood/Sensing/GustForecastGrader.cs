using Haimen.Hazards;
using Haimen.Hazards.Sensing;

namespace Haimen.Flood.Sensing;

/// <summary>
/// Grades the strongest gust forecast for the next 12 h by the gust forces of the typhoon warning signal (China Meteorological
/// Administration, Order 16, 2007): blue 8, yellow 10, orange 12. Red asks for force 14 within 6 h, which a 12-hour forecast cannot say.
/// </summary>
internal sealed class GustForecastGrader : ISensorGrader
{
    private static readonly double[] Thresholds = [WindForces.Force8MS, WindForces.Force10MS, WindForces.Force12MS];
    private static readonly HazardGrade[] Grades = [HazardGrade.Blue, HazardGrade.Yellow, HazardGrade.Orange];

    private static readonly string[] Rules =
    [
        "gusts forecast below force 8", "gusts of force 8 or more forecast within 12 h", "gusts of force 10 or more forecast within 12 h", "gusts of force 12 or more forecast within 12 h",
    ];

    public TimeSpan Window => TimeSpan.Zero;

    public GradeVerdict Grade(in SensorWindow window, ReadOnlySpan<double> station, HazardGrade current)
    {
        var gust = window.Latest.Value;
        var grade = ThresholdLadder.Grade(gust, Thresholds, Grades, WindForces.BandMS, current);
        return new(grade, gust, Rules[(int)grade]);
    }
}
