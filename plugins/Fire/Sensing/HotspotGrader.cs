using Haimen.Hazards;
using Haimen.Hazards.Sensing;

namespace Haimen.Fire.Sensing;

/// <summary>
/// Grades the hottest point that a thermal camera sees on a vegetation plot. Bare ground in the summer sun reaches about 60 °C,
/// so less is never a fire. The steps are this system's configuration, unverified.
/// </summary>
internal sealed class HotspotGrader : ISensorGrader
{
    /// <summary>Temperature that calls for blue, yellow, orange and red, °C.</summary>
    public static readonly double[] ThresholdsC = [65, 100, 200, 400];

    private const double BandC = 8;
    private static readonly HazardGrade[] Grades = [HazardGrade.Blue, HazardGrade.Yellow, HazardGrade.Orange, HazardGrade.Red];
    private static readonly string[] Rules =
    [
        "hotspot below what the sun heats ground to (unverified default 65 degC)",
        "hotspot warmer than ground in the sun (unverified default 65 degC)",
        "hotspot of a small fire (unverified default 100 degC)",
        "hotspot of a spreading fire (unverified default 200 degC)",
        "hotspot of open flames (unverified default 400 degC)",
    ];

    public TimeSpan Window => TimeSpan.Zero;

    public GradeVerdict Grade(in SensorWindow window, ReadOnlySpan<double> station, HazardGrade current)
    {
        var heat = window.Latest.Value;
        var grade = ThresholdLadder.Grade(heat, ThresholdsC, Grades, BandC, current);
        return new(grade, heat, Rules[(int)grade]);
    }
}
