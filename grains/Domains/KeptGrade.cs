using Haimen.Hazards;
using Haimen.Hazards.Sensing;

namespace Haimen.Grains.Domains;

/// <summary>Grades what nobody grades: the grade in force stays.</summary>
internal sealed class KeptGrade : ISensorGrader
{
    public static readonly KeptGrade Instance = new();

    /// <inheritdoc/>
    public TimeSpan Window => TimeSpan.Zero;

    /// <inheritdoc/>
    public GradeVerdict Grade(in SensorWindow window, ReadOnlySpan<double> station, HazardGrade current) => new(current, window.Latest.Value, "");
}
