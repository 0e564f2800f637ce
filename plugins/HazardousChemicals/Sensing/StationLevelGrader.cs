using Haimen.Hazards;
using Haimen.Hazards.Sensing;

namespace Haimen.HazardousChemicals.Sensing;

/// <summary>
/// Grades a quantity by the station's own alarm, high alarm and limit: yellow, orange, red. A station without levels is not
/// graded here; its tank's state is.
/// </summary>
internal sealed class StationLevelGrader : ISensorGrader
{
    private static readonly HazardGrade[] Grades = [HazardGrade.Yellow, HazardGrade.Orange, HazardGrade.Red];
    private readonly double _band;
    private readonly string[] _rules;
    private readonly string _unknown;

    /// <summary>Grades a quantity.</summary>
    /// <param name="quantity">What it is, for the rules.</param>
    /// <param name="band">How far it must fall below a level before the grade is left.</param>
    public StationLevelGrader(string quantity, double band)
    {
        _band = band;
        _unknown = $"{quantity}: the station has no levels";
        _rules =
        [
            $"{quantity} below the station's alarm", $"{quantity} below the station's alarm", $"{quantity} at the station's alarm",
            $"{quantity} at the station's high alarm", $"{quantity} at the station's limit",
        ];
    }

    public TimeSpan Window => TimeSpan.Zero;

    public GradeVerdict Grade(in SensorWindow window, ReadOnlySpan<double> station, HazardGrade current)
    {
        var value = window.Latest.Value;
        if (station.Length < 3) return new(HazardGrade.Normal, value, _unknown);
        var grade = ThresholdLadder.Grade(value, station[..3], Grades, _band, current);
        return new(grade, value, _rules[(int)grade], Notable: grade > HazardGrade.Normal);
    }
}
