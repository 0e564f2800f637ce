using Haimen.Hazards;
using Haimen.Hazards.Sensing;

namespace Haimen.Fire.Sensing;

/// <summary>
/// Grades smoke by obscuration per metre. A point detector alarms between about 2 and 13 %/m (UL 268's range of 0.5–4 %/ft);
/// the steps above the first are this system's configuration, unverified.
/// </summary>
internal sealed class SmokeGrader : ISensorGrader
{
    /// <summary>Obscuration that calls for blue, yellow, orange and red, %/m.</summary>
    public static readonly double[] ThresholdsPctM = [3, 6, 12, 25];

    private const double BandPctM = 1;
    private static readonly HazardGrade[] Grades = [HazardGrade.Blue, HazardGrade.Yellow, HazardGrade.Orange, HazardGrade.Red];
    private static readonly string[] Rules =
    [
        "smoke below the pre-alarm (unverified default 3 %/m)",
        "smoke at the pre-alarm (unverified default 3 %/m)",
        "smoke at the alarm (unverified default 6 %/m)",
        "smoke dense (unverified default 12 %/m)",
        "smoke very dense (unverified default 25 %/m)",
    ];

    public TimeSpan Window => TimeSpan.Zero;

    public GradeVerdict Grade(in SensorWindow window, ReadOnlySpan<double> station, HazardGrade current)
    {
        var smoke = window.Latest.Value;
        var grade = ThresholdLadder.Grade(smoke, ThresholdsPctM, Grades, BandPctM, current);
        return new(grade, smoke, Rules[(int)grade]);
    }
}
