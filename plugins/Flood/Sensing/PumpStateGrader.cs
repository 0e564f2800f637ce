using Haimen.Hazards;
using Haimen.Hazards.Sensing;

namespace Haimen.Flood.Sensing;

/// <summary>
/// Grades what a pump station says it can lift, in m³/s (a station that knows only ready and failed may say 1 and 0).
/// A failed station is yellow: capability is lost even where no water stands yet.
/// </summary>
internal sealed class PumpStateGrader : ISensorGrader
{
    private const string Ready = "pump station running or ready";
    private const string Failed = "pump station failed";

    public TimeSpan Window => TimeSpan.Zero;

    /// <summary>Whether a reading means that the station can pump.</summary>
    /// <param name="value">The reading.</param>
    public static bool IsReady(double value) => value > 0;

    public GradeVerdict Grade(in SensorWindow window, ReadOnlySpan<double> station, HazardGrade current)
    {
        var value = window.Latest.Value;
        return IsReady(value)
            ? new(HazardGrade.Normal, value, Ready)
            : new(HazardGrade.Yellow, value, Failed, Notable: current == HazardGrade.Normal);
    }
}
