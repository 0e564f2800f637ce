using Haimen.Hazards;

namespace Haimen.Construction.Models;

/// <summary>
/// What a measurement of an excavation calls for. Of the limit: half is the watch, 70 % the pre-alarm, all of it the alarm; a danger
/// sign is red whatever was measured. A rate that reaches its own limit is an alarm as well (GB 50497 controls by both).
/// </summary>
/// <param name="Limit">The cumulative limit, mm or percent.</param>
/// <param name="Utilisation">Measured over limit; 1 is the limit.</param>
/// <param name="RatePerDay">Change a day.</param>
/// <param name="RateExceeded">Whether the daily limit is reached.</param>
/// <param name="Cumulative">The grade by the cumulative value alone.</param>
internal readonly record struct ExcavationJudgement(double Limit, double Utilisation, double RatePerDay, bool RateExceeded, HazardGrade Cumulative)
{
    /// <summary>Share of the limit from which it is watched.</summary>
    public const double Watch = 0.5;

    /// <summary>Share of the limit from which the pre-alarm is given.</summary>
    public const double PreAlarm = 0.7;

    /// <summary>Share of the limit from which the alarm is given.</summary>
    public const double Alarm = 1;

    /// <summary>Share of the limit that is taken as a danger sign in itself. A choice of this project, unverified.</summary>
    public const double Danger = 1.5;

    // Decimal inputs do not divide exactly in binary: 14 of 20 mm is 70 %.
    private const double Rounding = 1e-9;

    /// <summary>The grade by both.</summary>
    public HazardGrade Grade => RateExceeded && Cumulative < HazardGrade.Orange ? HazardGrade.Orange : Cumulative;

    /// <summary>Judges a measurement.</summary>
    /// <param name="row">The limits.</param>
    /// <param name="depthM">Depth of the excavation, null where unknown.</param>
    /// <param name="dependsOnDepth">Whether the limit would depend on it.</param>
    /// <param name="value">The cumulative value.</param>
    /// <param name="ratePerDay">The change a day.</param>
    public static ExcavationJudgement Of(ExcavationLimit row, double? depthM, bool dependsOnDepth, double value, double ratePerDay)
    {
        var limit = row.At(depthM);
        var utilisation = Math.Abs(value) / limit;
        var grade = GradeOf(utilisation);
        if (depthM is null && dependsOnDepth && grade == HazardGrade.Normal) grade = HazardGrade.Blue;
        return new(limit, utilisation, ratePerDay, row.RatePerDay is { } rate && Math.Abs(ratePerDay) >= rate * (1 - Rounding), grade);
    }

    /// <summary>The grade of a share of a limit.</summary>
    /// <param name="utilisation">Measured over limit.</param>
    public static HazardGrade GradeOf(double utilisation) => utilisation switch
    {
        >= Alarm - Rounding => HazardGrade.Orange,
        >= PreAlarm - Rounding => HazardGrade.Yellow,
        >= Watch - Rounding => HazardGrade.Blue,
        _ => HazardGrade.Normal,
    };

    /// <summary>normal, watch, pre-alarm, alarm or red.</summary>
    /// <param name="grade">The grade.</param>
    public static string Word(HazardGrade grade) => grade switch
    {
        HazardGrade.Red => "red",
        HazardGrade.Orange => "alarm",
        HazardGrade.Yellow => "pre-alarm",
        HazardGrade.Blue => "watch",
        _ => "normal",
    };
}
