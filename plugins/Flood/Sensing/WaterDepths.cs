using Haimen.Hazards;
using Haimen.Hazards.Sensing;

namespace Haimen.Flood.Sensing;

/// <summary>
/// Depths at which decisions change. The three upper ones are the usual practice in Chinese cities (waterlogged, closed to
/// cars, evacuate ground floors) and unverified; the watch depth lies at half the first, where water stands on the
/// carriageway but passes under a kerb of 0.15 m, so that the duty officer sees it coming.
/// </summary>
internal static class WaterDepths
{
    /// <summary>Water on the road at all: assess the area.</summary>
    public const double NotableM = 0.03;

    /// <summary>Released: below it nothing more is asked for.</summary>
    public const double ReleasedM = 0.06;

    /// <summary>Watch: blue.</summary>
    public const double WatchM = 0.08;

    /// <summary>Waterlogged, pedestrians at risk: yellow. Unverified.</summary>
    public const double WaterloggedM = 0.15;

    /// <summary>Roads close to cars: orange. Unverified.</summary>
    public const double RoadClosedM = 0.30;

    /// <summary>Ground floors are emptied: red. Unverified.</summary>
    public const double EvacuateM = 0.50;

    /// <summary>How far a depth must fall below a threshold before its grade is left.</summary>
    public const double BandM = 0.03;

    private static readonly double[] ThresholdArray = [WatchM, WaterloggedM, RoadClosedM, EvacuateM];

    private static readonly HazardGrade[] GradeArray =
        [HazardGrade.Blue, HazardGrade.Yellow, HazardGrade.Orange, HazardGrade.Red];

    /// <summary>The four thresholds, rising.</summary>
    public static ReadOnlySpan<double> Thresholds => ThresholdArray;

    /// <summary>Their grades.</summary>
    public static ReadOnlySpan<HazardGrade> Grades => GradeArray;

    /// <summary>Grades a depth.</summary>
    /// <param name="depthM">The depth.</param>
    /// <param name="current">The grade in force.</param>
    public static HazardGrade Grade(double depthM, HazardGrade current) =>
        ThresholdLadder.Grade(depthM, Thresholds, Grades, BandM, current);
}
