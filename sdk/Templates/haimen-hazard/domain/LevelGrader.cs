using Haimen.Hazards;
using Haimen.Hazards.Sensing;

namespace SampleHazard;

/// <summary>Grades a level from 0 to 100. The thresholds are made up (unverified): put your standard's in, and name it.</summary>
internal sealed class LevelGrader : ISensorGrader
{
    // A grade is left only when the level has fallen this far below its threshold.
    private const double Band = 3;
    private static readonly double[] Thresholds = [20, 40, 60, 80];
    private static readonly HazardGrade[] Grades = [HazardGrade.Blue, HazardGrade.Yellow, HazardGrade.Orange, HazardGrade.Red];

    // Constant texts: a grader is called for every reading and allocates nothing.
    private static readonly string[] Rules =
        ["below 20", "blue: 20 (unverified)", "yellow: 40 (unverified)", "orange: 60 (unverified)", "red: 80 (unverified)"];

    /// <inheritdoc/>
    public TimeSpan Window => TimeSpan.Zero;

    /// <inheritdoc/>
    public GradeVerdict Grade(in SensorWindow window, ReadOnlySpan<double> station, HazardGrade current)
    {
        var level = window.Latest.Value;
        var grade = ThresholdLadder.Grade(level, Thresholds, Grades, Band, current);
        return new(grade, level, Rules[(int)grade]);
    }
}
