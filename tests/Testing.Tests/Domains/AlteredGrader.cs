using Haimen.Hazards.Sensing;

namespace Haimen.Hazards.Testing.Tests.Domains;

/// <summary>A grader whose verdict is altered.</summary>
internal sealed class AlteredGrader(ISensorGrader good, Func<GradeVerdict, HazardGrade, GradeVerdict> alter) : ISensorGrader
{
    public TimeSpan Window => good.Window;

    public GradeVerdict Grade(in SensorWindow window, ReadOnlySpan<double> station, HazardGrade current) => alter(good.Grade(window, station, current), current);
}
