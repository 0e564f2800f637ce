using Haimen.Hazards;
using Haimen.Hazards.Sensing;

namespace Haimen.Flood.Sensing;

/// <summary>
/// Grades a river stage by the station's three levels. That attention (设防) means blue, warning (警戒) yellow, guarantee
/// (保证) orange and 0.50 m above guarantee red is this system's configuration; the levels themselves are the station's.
/// </summary>
internal sealed class RiverStageGrader : ISensorGrader
{
    /// <summary>Height above the guarantee level that calls for red, m.</summary>
    public const double RedAboveGuaranteeM = 0.5;

    /// <summary>How far the stage must fall below a level before its grade is left, m.</summary>
    public const double BandM = 0.05;

    private const string Unknown = "river stage: the station has no levels";

    private static readonly HazardGrade[] Grades = [HazardGrade.Blue, HazardGrade.Yellow, HazardGrade.Orange, HazardGrade.Red];

    private static readonly string[] Rules =
    [
        "river stage below the attention level",
        "river stage at the attention level",
        "river stage at the warning level",
        "river stage at the guarantee level",
        "river stage 0.5 m above the guarantee level",
    ];

    public TimeSpan Window => TimeSpan.Zero;

    public GradeVerdict Grade(in SensorWindow window, ReadOnlySpan<double> station, HazardGrade current)
    {
        var stage = window.Latest.Value;
        if (station.Length < 3) return new(HazardGrade.Normal, stage, Unknown);
        ReadOnlySpan<double> thresholds = [station[0], station[1], station[2], station[2] + RedAboveGuaranteeM];
        var grade = ThresholdLadder.Grade(stage, thresholds, Grades, BandM, current);
        return new(grade, stage, Rules[(int)grade]);
    }
}
