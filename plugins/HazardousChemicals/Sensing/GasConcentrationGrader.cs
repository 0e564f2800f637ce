using Haimen.Hazards;
using Haimen.Hazards.Sensing;

namespace Haimen.HazardousChemicals.Sensing;

/// <summary>
/// Grades a detector by the three levels of harm of its tank's substance, which are the station's own levels: the first is
/// yellow, the second orange, the third red, half the first blue. A detector without levels is judged by chlorine's AEGLs
/// (60 min, at 25 °C), which for other substances is unverified.
/// </summary>
internal sealed class GasConcentrationGrader : ISensorGrader
{
    private const double BlueShare = 0.5;
    private const double NotableShare = 0.1;

    // A grade is left once the value is a fifth of its lowest level below the threshold.
    private const double BandShare = 0.2;

    private const double FirstMgM3 = 1.45;
    private const double SecondMgM3 = 5.8;
    private const double ThirdMgM3 = 58;

    private static readonly HazardGrade[] Grades = [HazardGrade.Blue, HazardGrade.Yellow, HazardGrade.Orange, HazardGrade.Red];

    private static readonly string[] Rules =
    [
        "gas below half the first level of harm",
        "gas at half the first level of harm (unverified share)",
        "gas at the first level of harm (AEGL-1 or the station's)",
        "gas at the second level of harm (AEGL-2 or the station's)",
        "gas at the third level of harm (AEGL-3 or the station's)",
    ];

    public TimeSpan Window => TimeSpan.Zero;

    public GradeVerdict Grade(in SensorWindow window, ReadOnlySpan<double> station, HazardGrade current)
    {
        var value = window.Latest.Value;
        var (first, second, third) = station.Length >= 3 ? (station[0], station[1], station[2]) : (FirstMgM3, SecondMgM3, ThirdMgM3);
        ReadOnlySpan<double> thresholds = [BlueShare * first, first, second, third];
        var grade = ThresholdLadder.Grade(value, thresholds, Grades, BandShare * first, current);
        return new(grade, value, Rules[(int)grade], Notable: value >= NotableShare * first);
    }
}
