using Haimen.Hazards;
using Haimen.Hazards.Sensing;

namespace Haimen.Construction.Sensing;

/// <summary>
/// Grades a crane's load moment in percent of the rated one: 90 % watch, 100 % lifting stops, 110 % (where the limiter must have
/// cut off) alarm, 125 % (the static test load) red. Unverified.
/// </summary>
internal sealed class CraneMomentGrader : ISensorGrader
{
    /// <summary>How far the moment must fall below a level before its grade is left, percent.</summary>
    public const double BandPct = 3;

    private static readonly double[] LevelsPct = [90, 100, 110, 125];
    private static readonly HazardGrade[] Grades = [HazardGrade.Blue, HazardGrade.Yellow, HazardGrade.Orange, HazardGrade.Red];

    private static readonly string[] Rules =
    [
        "moment below 90 % of the rated one",
        "moment at 90 % of the rated one: watch (unverified)",
        "moment at the rated one: lifting stops (unverified)",
        "moment at 110 % of the rated one: the limiter should have cut off (unverified)",
        "moment at 125 % of the rated one (unverified)",
    ];

    public TimeSpan Window => TimeSpan.Zero;

    /// <summary>The grade of a moment.</summary>
    /// <param name="pct">Percent of the rated one.</param>
    /// <param name="current">The grade in force.</param>
    public static HazardGrade GradeOf(double pct, HazardGrade current) => ThresholdLadder.Grade(pct, LevelsPct, Grades, BandPct, current);

    public GradeVerdict Grade(in SensorWindow window, ReadOnlySpan<double> station, HazardGrade current)
    {
        var moment = window.Latest.Value;
        var grade = GradeOf(moment, current);
        return new(grade, moment, Rules[(int)grade]);
    }
}
