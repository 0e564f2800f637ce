using Haimen.Hazards;
using Haimen.Hazards.Sensing;

namespace Haimen.FishingVessels.Sensing;

/// <summary>
/// Grades the sea temperature by what it means for somebody who falls in: at 10 °C Hayward's equation gives about three hours, at
/// 5 °C just over two. The steps are this system's, unverified; cold water alone never goes above yellow.
/// </summary>
internal sealed class SeaTemperatureGrader : ISensorGrader
{
    /// <summary>How far the water must warm above a step before its grade is left, °C.</summary>
    public const double BandC = 0.5;

    private static readonly double[] Steps = [-10, -5];
    private static readonly HazardGrade[] Grades = [HazardGrade.Blue, HazardGrade.Yellow];

    private static readonly string[] Rules =
    [
        "water above 10 °C", "cold water: 10 °C, about three hours of survival (Hayward)", "very cold water: 5 °C, about two hours of survival (Hayward)",
    ];

    public TimeSpan Window => TimeSpan.Zero;

    public GradeVerdict Grade(in SensorWindow window, ReadOnlySpan<double> station, HazardGrade current)
    {
        var temperature = window.Latest.Value;
        var grade = ThresholdLadder.Grade(-temperature, Steps, Grades, BandC, current);
        return new(grade, temperature, Rules[(int)grade]);
    }
}
