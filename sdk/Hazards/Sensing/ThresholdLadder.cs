namespace Haimen.Hazards.Sensing;

/// <summary>
/// Rising thresholds with hysteresis: a grade is taken when its threshold is reached
/// and left when the value falls more than the band below it.
/// </summary>
public static class ThresholdLadder
{
    /// <summary>Grades a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="thresholds">Rising thresholds; reaching the i-th (from 0) calls for the i-th of <paramref name="grades"/>.</param>
    /// <param name="grades">As many grades, rising.</param>
    /// <param name="band">Width of the hysteresis band in the value's unit, 0 or more.</param>
    /// <param name="current">The grade now in force.</param>
    public static HazardGrade Grade(
        double value, ReadOnlySpan<double> thresholds, ReadOnlySpan<HazardGrade> grades, double band, HazardGrade current)
    {
        var reached = HazardGrade.Normal;
        var kept = HazardGrade.Normal;
        for (var i = 0; i < thresholds.Length; i++)
        {
            if (value >= thresholds[i]) reached = grades[i];
            if (value > thresholds[i] - band && grades[i] <= current) kept = grades[i];
        }

        return reached >= kept ? reached : kept;
    }
}
