using Haimen.Hazards;
using Haimen.Hazards.Sensing;

namespace Haimen.Flood.Sensing;

/// <summary>Grades a tide stage by the station's own four colour levels (blue, yellow, orange, red).</summary>
internal sealed class TideStageGrader : ISensorGrader
{
    /// <summary>How far the stage must fall below a level before its grade is left, m.</summary>
    public const double BandM = 0.05;

    private const string Unknown = "tide stage: the station has no colour levels";

    private static readonly HazardGrade[] Grades = [HazardGrade.Blue, HazardGrade.Yellow, HazardGrade.Orange, HazardGrade.Red];

    private static readonly string[] Rules =
    [
        "tide stage below the station's colour levels",
        "tide stage at the station's blue level",
        "tide stage at the station's yellow level",
        "tide stage at the station's orange level",
        "tide stage at the station's red level",
    ];

    public TimeSpan Window => TimeSpan.Zero;

    public GradeVerdict Grade(in SensorWindow window, ReadOnlySpan<double> station, HazardGrade current)
    {
        var stage = window.Latest.Value;
        if (station.Length < 4) return new(HazardGrade.Normal, stage, Unknown);
        var grade = ThresholdLadder.Grade(stage, station[..4], Grades, BandM, current);
        return new(grade, stage, Rules[(int)grade]);
    }
}
