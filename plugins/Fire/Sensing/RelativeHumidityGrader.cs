using Haimen.Hazards;
using Haimen.Hazards.Sensing;

namespace Haimen.Fire.Sensing;

/// <summary>
/// Grades dry air: the drier, the worse. The steps are this system's configuration, unverified; 30 % is a common limit below
/// which open fires in the fields are forbidden.
/// </summary>
internal sealed class RelativeHumidityGrader : ISensorGrader
{
    private const double BandPct = 3;
    private static readonly double[] DrynessPct = [70, 80, 88];
    private static readonly HazardGrade[] Grades = [HazardGrade.Blue, HazardGrade.Yellow, HazardGrade.Orange];
    private static readonly string[] Rules =
    [
        "relative humidity above 30 % (unverified default)",
        "relative humidity at 30 % or less (unverified default)",
        "relative humidity at 20 % or less (unverified default)",
        "relative humidity at 12 % or less (unverified default)",
    ];

    public TimeSpan Window => TimeSpan.Zero;

    public GradeVerdict Grade(in SensorWindow window, ReadOnlySpan<double> station, HazardGrade current)
    {
        var humidity = window.Latest.Value;
        var grade = ThresholdLadder.Grade(100 - humidity, DrynessPct, Grades, BandPct, current);
        return new(grade, humidity, Rules[(int)grade]);
    }
}
