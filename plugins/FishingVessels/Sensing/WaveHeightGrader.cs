using Haimen.Hazards;
using Haimen.Hazards.Sensing;

namespace Haimen.FishingVessels.Sensing;

/// <summary>
/// Grades the significant wave height: the sea-wave warnings of the State Oceanic Administration begin at 2.5 m inshore
/// (blue) and rise by 3.5, 4.5 and 6.0 m. The steps are unverified.
/// </summary>
internal sealed class WaveHeightGrader : ISensorGrader
{
    /// <summary>How far the height must fall below a step before its grade is left, m.</summary>
    public const double BandM = 0.3;

    private static readonly double[] Steps = [2.5, 3.5, 4.5, 6.0];
    private static readonly HazardGrade[] Grades = [HazardGrade.Blue, HazardGrade.Yellow, HazardGrade.Orange, HazardGrade.Red];

    private static readonly string[] Rules =
    [
        "waves below the warning heights",
        "waves of 2.5 m (unverified)",
        "waves of 3.5 m (unverified)",
        "waves of 4.5 m (unverified)",
        "waves of 6 m (unverified)",
    ];

    public TimeSpan Window => TimeSpan.Zero;

    public GradeVerdict Grade(in SensorWindow window, ReadOnlySpan<double> station, HazardGrade current)
    {
        var height = window.Latest.Value;
        var grade = ThresholdLadder.Grade(height, station.Length >= 4 ? station[..4] : Steps, Grades, BandM, current);
        return new(grade, height, Rules[(int)grade]);
    }
}
