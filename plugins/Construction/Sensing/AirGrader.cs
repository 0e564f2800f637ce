using Haimen.Hazards;
using Haimen.Hazards.Sensing;

namespace Haimen.Construction.Sensing;

/// <summary>Grades a gas in a confined space by <see cref="Models.AirLimits"/>.</summary>
/// <param name="gradeOf">The grade of a value.</param>
/// <param name="band">How far a value must come back before its grade is left; for oxygen to either side.</param>
/// <param name="rules">The rule by grade, normal first.</param>
/// <param name="middle">A value between the bad ones; lowest possible where only high values are bad.</param>
internal sealed class AirGrader(Func<double, HazardGrade> gradeOf, double band, string[] rules, double middle = double.NegativeInfinity) : ISensorGrader
{
    public TimeSpan Window => TimeSpan.Zero;

    public GradeVerdict Grade(in SensorWindow window, ReadOnlySpan<double> station, HazardGrade current)
    {
        var value = window.Latest.Value;
        var reached = gradeOf(value);

        // As bad as the value would be had it not come back by the band: that much of the grade in force is kept.
        var kept = gradeOf(value < middle ? value - band : value + band);
        if (kept > current) kept = current;
        var grade = reached >= kept ? reached : kept;
        return new(grade, value, rules[(int)grade]);
    }
}
