using Haimen.Hazards;
using Haimen.Hazards.Sensing;

namespace Haimen.Flood.Sensing;

/// <summary>
/// Reads a gate's opening in percent. Shut is right at high tide and wrong at low tide, so the opening alone is never graded;
/// the drainage it allows is.
/// </summary>
internal sealed class GateStateGrader : ISensorGrader
{
    private const string Rule = "gate opening: not graded by itself";

    public TimeSpan Window => TimeSpan.Zero;

    public GradeVerdict Grade(in SensorWindow window, ReadOnlySpan<double> station, HazardGrade current) =>
        new(HazardGrade.Normal, window.Latest.Value, Rule);
}
