using Haimen.Hazards;
using Haimen.Hazards.Sensing;

namespace Haimen.Construction.Sensing;

/// <summary>Grades the wind at a crane's top by <see cref="WindLevels"/>.</summary>
internal sealed class CraneWindGrader : ISensorGrader
{
    private static readonly string[] Rules =
    [
        "wind at the crane below force 5",
        "wind at the crane of force 5: 8.0 m/s, watch",
        "wind at the crane of force 6: 10.8 m/s, lifting stops",
        "wind at the crane of force 8: 17.2 m/s, nobody stays on or under it (unverified)",
        "wind at the crane of force 10: 24.5 m/s (unverified)",
    ];

    public TimeSpan Window => TimeSpan.Zero;

    public GradeVerdict Grade(in SensorWindow window, ReadOnlySpan<double> station, HazardGrade current)
    {
        var wind = window.Latest.Value;
        var grade = WindLevels.Blowing(wind, current);
        return new(grade, wind, Rules[(int)grade]);
    }
}
