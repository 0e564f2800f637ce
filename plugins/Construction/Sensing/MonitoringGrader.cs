using Haimen.Construction.Models;
using Haimen.Hazards;
using Haimen.Hazards.Sensing;

namespace Haimen.Construction.Sensing;

/// <summary>
/// Grades a quantity that builds up (displacement, settlement, force, tilt) by the station's own three levels: watch blue,
/// pre-alarm yellow, alarm orange, and red half as much again beyond the alarm. A station does not know the wall and the depth
/// that the limit follows from; the asset's reducer does and grades exactly. Without levels a value is only worth a look.
/// </summary>
/// <param name="defaults">Levels where the station has none; empty where none would be right for every asset.</param>
/// <param name="notableChange">Change within a day that is worth a look even at a normal grade, in the sensor's unit.</param>
internal sealed class MonitoringGrader(double[] defaults, double notableChange) : ISensorGrader
{
    /// <summary>How far a value must fall below a level before its grade is left, as a share of the level's alarm.</summary>
    public const double BandShare = 0.05;

    private static readonly HazardGrade[] Grades = [HazardGrade.Blue, HazardGrade.Yellow, HazardGrade.Orange, HazardGrade.Red];

    private static readonly string[] Rules =
    [
        "below the station's watch level",
        "watch: the station's first level (50 % of the limit of GB 50497-2019)",
        "pre-alarm: the station's second level (70 % of the limit)",
        "alarm: the station's third level (the limit)",
        "half as much again as the station's alarm level (unverified)",
    ];

    private const string NoLevels = "the station has no levels: graded by its asset";

    public TimeSpan Window => TimeSpan.FromHours(24);

    public GradeVerdict Grade(in SensorWindow window, ReadOnlySpan<double> station, HazardGrade current)
    {
        var value = Math.Abs(window.Latest.Value);
        var moved = Math.Abs(window.Latest.Value - window.Readings[0].Value) >= notableChange;
        var levels = station.Length >= 3 ? station : defaults;
        if (levels.Length < 3) return new(HazardGrade.Normal, value, NoLevels, moved || value >= 2 * notableChange);
        ReadOnlySpan<double> thresholds = [levels[0], levels[1], levels[2], levels[2] * ExcavationJudgement.Danger];
        var grade = ThresholdLadder.Grade(value, thresholds, Grades, BandShare * levels[2], current);
        return new(grade, value, Rules[(int)grade], moved);
    }
}
