using Haimen.Hazards;
using Haimen.Hazards.Sensing;

namespace Haimen.Fire.Assets;

/// <summary>
/// Danger of vegetation fire by the Fire Weather Index: the classes of the European Forest Fire Information System, high from
/// 21.3, very high from 38, extreme from 50 and very extreme from 70, shown as the four colours. Their use here is unverified.
/// </summary>
internal static class FireDanger
{
    private const double Band = 2;
    private static readonly double[] Thresholds = [21.3, 38, 50, 70];
    private static readonly HazardGrade[] Grades = [HazardGrade.Blue, HazardGrade.Yellow, HazardGrade.Orange, HazardGrade.Red];

    /// <summary>The danger's colour.</summary>
    /// <param name="fwi">The index.</param>
    /// <param name="current">The colour in force.</param>
    public static HazardGrade Grade(double fwi, HazardGrade current) => ThresholdLadder.Grade(fwi, Thresholds, Grades, Band, current);
}
