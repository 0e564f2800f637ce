using Haimen.Hazards;
using Haimen.Hazards.Sensing;

namespace Haimen.Flood.Sensing;

/// <summary>
/// Grades a ten-minute mean wind by the mean forces of the typhoon warning signal (China Meteorological Administration,
/// Order 16, 2007): blue 6, yellow 8, orange 10, red 12, of a wind that blows.
/// </summary>
internal sealed class WindSpeedGrader : ISensorGrader
{
    private static readonly double[] Thresholds = [WindForces.Force6MS, WindForces.Force8MS, WindForces.Force10MS, WindForces.Force12MS];
    private static readonly HazardGrade[] Grades = [HazardGrade.Blue, HazardGrade.Yellow, HazardGrade.Orange, HazardGrade.Red];

    private static readonly string[] Rules =
    [
        "mean wind below force 6", "mean wind force 6 or more", "mean wind force 8 or more", "mean wind force 10 or more", "mean wind force 12 or more",
    ];

    public TimeSpan Window => TimeSpan.Zero;

    public GradeVerdict Grade(in SensorWindow window, ReadOnlySpan<double> station, HazardGrade current)
    {
        var speed = window.Latest.Value;
        var grade = ThresholdLadder.Grade(speed, Thresholds, Grades, WindForces.BandMS, current);
        return new(grade, speed, Rules[(int)grade]);
    }
}
