using Haimen.Hazards;
using Haimen.Hazards.Sensing;

namespace Haimen.Fire.Sensing;

/// <summary>
/// Grades the temperature at a heat detector. 58 °C is the usual fixed temperature of an A1/A2 detector (EN 54-5: 54 to 70 °C,
/// sprinkler bulbs 68 °C); the steps above it are this system's configuration, unverified.
/// </summary>
internal sealed class HeatGrader : ISensorGrader
{
    /// <summary>Temperature that calls for blue, yellow, orange and red, °C.</summary>
    public static readonly double[] ThresholdsC = [50, 58, 90, 200];

    private const double BandC = 3;
    private static readonly HazardGrade[] Grades = [HazardGrade.Blue, HazardGrade.Yellow, HazardGrade.Orange, HazardGrade.Red];
    private static readonly string[] Rules =
    [
        "heat below the pre-alarm (unverified default 50 degC)",
        "heat at the pre-alarm (unverified default 50 degC)",
        "heat at the detector's fixed temperature (58 degC)",
        "heat of a fire in the room (unverified default 90 degC)",
        "heat of a developed fire (unverified default 200 degC)",
    ];

    public TimeSpan Window => TimeSpan.Zero;

    public GradeVerdict Grade(in SensorWindow window, ReadOnlySpan<double> station, HazardGrade current)
    {
        var heat = window.Latest.Value;
        var grade = ThresholdLadder.Grade(heat, ThresholdsC, Grades, BandC, current);
        return new(grade, heat, Rules[(int)grade]);
    }
}
