using Haimen.Hazards;
using Haimen.Hazards.Sensing;

namespace Haimen.Flood.Sensing;

/// <summary>
/// Grades rain by the sums of the last 3, 6 and 12 hours, as the national rainstorm signals do
/// (China Meteorological Administration, Order 16, 2007). Values are increments in millimetres.
/// </summary>
internal sealed class RainGrader : ISensorGrader
{
    /// <summary>Sum that blue, yellow and orange ask for, mm.</summary>
    public const double HeavyMm = 50;

    /// <summary>Sum that red asks for in three hours, mm.</summary>
    public const double RedMm = 100;

    /// <summary>How far a sum must fall below its threshold before the grade is left, mm.</summary>
    public const double BandMm = 5;

    // Increments of a tenth of a millimetre do not add up exactly in binary.
    private const double RoundingMm = 1e-6;

    private const string Dry = "no rainstorm signal";
    private const string BlueRule = "rainstorm blue: 50 mm in 12 h";
    private const string YellowRule = "rainstorm yellow: 50 mm in 6 h";
    private const string OrangeRule = "rainstorm orange: 50 mm in 3 h";
    private const string RedRule = "rainstorm red: 100 mm in 3 h";

    public TimeSpan Window => TimeSpan.FromHours(12);

    /// <summary>The signal of three sums.</summary>
    /// <param name="threeHoursMm">Rain of 3 h.</param>
    /// <param name="sixHoursMm">Rain of 6 h.</param>
    /// <param name="twelveHoursMm">Rain of 12 h.</param>
    /// <param name="bandMm">Hysteresis band.</param>
    /// <param name="current">The grade in force.</param>
    public static HazardGrade GradeOf(
        double threeHoursMm, double sixHoursMm, double twelveHoursMm, double bandMm, HazardGrade current)
    {
        if (Reaches(threeHoursMm, RedMm, HazardGrade.Red)) return HazardGrade.Red;
        if (Reaches(threeHoursMm, HeavyMm, HazardGrade.Orange)) return HazardGrade.Orange;
        if (Reaches(sixHoursMm, HeavyMm, HazardGrade.Yellow)) return HazardGrade.Yellow;
        return Reaches(twelveHoursMm, HeavyMm, HazardGrade.Blue) ? HazardGrade.Blue : HazardGrade.Normal;

        bool Reaches(double sum, double threshold, HazardGrade grade) =>
            sum >= threshold - RoundingMm || (current >= grade && sum > threshold - bandMm);
    }

    public GradeVerdict Grade(in SensorWindow window, ReadOnlySpan<double> station, HazardGrade current)
    {
        // One walk from the latest reading back serves all three sums.
        var readings = window.Readings;
        var latest = window.Latest;
        double three = 0, six = 0, twelve = 0;
        for (var i = readings.Length - 1; i >= 0; i--)
        {
            var age = latest.At - readings[i].At;
            if (age >= TimeSpan.FromHours(12)) break;
            var value = readings[i].Value;
            twelve += value;
            if (age < TimeSpan.FromHours(6)) six += value;
            if (age < TimeSpan.FromHours(3)) three += value;
        }

        var grade = GradeOf(three, six, twelve, BandMm, current);
        var notable = latest.Value > 0;
        return grade switch
        {
            HazardGrade.Red => new(grade, three, RedRule, notable),
            HazardGrade.Orange => new(grade, three, OrangeRule, notable),
            HazardGrade.Yellow => new(grade, six, YellowRule, notable),
            HazardGrade.Blue => new(grade, twelve, BlueRule, notable),
            _ => new(grade, twelve, Dry, notable),
        };
    }
}
