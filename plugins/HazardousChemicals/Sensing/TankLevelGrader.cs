using Haimen.Hazards;
using Haimen.Hazards.Sensing;

namespace Haimen.HazardousChemicals.Sensing;

/// <summary>
/// Grades a tank that is too full: the station's alarm, high alarm and limit, else 85, 90 and 95 % (unverified). A level that
/// falls over half an hour by more than noise is notable, not graded: it may be a leak or a delivery, and the tank's state tells which.
/// </summary>
internal sealed class TankLevelGrader : ISensorGrader
{
    private const double BandPct = 1;
    private const double NotableFallPct = 0.5;

    private static readonly double[] Defaults = [85, 90, 95];
    private static readonly HazardGrade[] Grades = [HazardGrade.Yellow, HazardGrade.Orange, HazardGrade.Red];

    private static readonly string[] Rules =
    [
        "tank level below the fill alarm",
        "tank level below the fill alarm",
        "tank level at the fill alarm (default 85 %, unverified)",
        "tank level at the high alarm (default 90 %, unverified)",
        "tank level at the fill limit (default 95 %, unverified)",
    ];

    public TimeSpan Window => TimeSpan.FromMinutes(30);

    public GradeVerdict Grade(in SensorWindow window, ReadOnlySpan<double> station, HazardGrade current)
    {
        var value = window.Latest.Value;
        var grade = ThresholdLadder.Grade(value, station.Length >= 3 ? station[..3] : Defaults, Grades, BandPct, current);
        return new(grade, value, Rules[(int)grade], Notable: window.Readings[0].Value - value > NotableFallPct);
    }
}
