using Haimen.Construction.Models;
using Haimen.Hazards;
using Haimen.Hazards.Sensing;

namespace Haimen.Construction.Sensing;

/// <summary>
/// What a wind means for what stands high. Force 5 is watched; at force 6 lifting and scaffold work stop; at force 8 nobody stays
/// on or under a crane; force 10 is red. That a gust of force 8, 10 or 12 goes with a mean of force 6, 8 or 10 follows the national
/// typhoon signals (China Meteorological Administration, Order 16, 2007: 6 (8), 8 (10), 10 (12)).
/// </summary>
internal static class WindLevels
{
    /// <summary>How far the wind must fall below a level before its grade is left, m/s.</summary>
    public const double BandMS = 1;

    /// <summary>Wind profile exponent over open ground with scattered houses (GB 50009-2012, roughness B).</summary>
    public const double ProfileExponent = 0.15;

    private static readonly double[] MeanMS =
        [WindForces.BeginsMS(5), WindForces.BeginsMS(WindForces.LiftingStops), WindForces.BeginsMS(8), WindForces.BeginsMS(10)];

    private static readonly HazardGrade[] MeanGrades = [HazardGrade.Blue, HazardGrade.Yellow, HazardGrade.Orange, HazardGrade.Red];

    // What is only forecast stops work and empties sites in time, but is never red.
    private static readonly double[] GustMS = [WindForces.BeginsMS(8), WindForces.BeginsMS(10)];
    private static readonly HazardGrade[] GustGrades = [HazardGrade.Yellow, HazardGrade.Orange];

    /// <summary>The grade of a wind that blows.</summary>
    /// <param name="windMS">Mean wind at the height of the structure.</param>
    /// <param name="current">The grade in force.</param>
    public static HazardGrade Blowing(double windMS, HazardGrade current) =>
        ThresholdLadder.Grade(windMS, MeanMS, MeanGrades, BandMS, current);

    /// <summary>The grade of a gust that is forecast.</summary>
    /// <param name="gustMS">The gust.</param>
    /// <param name="current">The grade in force.</param>
    public static HazardGrade Forecast(double gustMS, HazardGrade current) =>
        ThresholdLadder.Grade(gustMS, GustMS, GustGrades, BandMS, current);

    /// <summary>The wind at a height from that at 10 m, by the power law.</summary>
    /// <param name="windMS">Wind at 10 m.</param>
    /// <param name="heightM">The height; below 10 m the wind at 10 m is taken.</param>
    public static double AtHeight(double windMS, double heightM) => windMS * Math.Pow(Math.Max(heightM, 10) / 10, ProfileExponent);
}
