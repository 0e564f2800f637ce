using Haimen.Hazards;
using Haimen.Hazards.Sensing;

namespace Haimen.Flood.Sensing;

/// <summary>Reads where the wind blows from, degrees. A direction is never bad by itself; gas clouds, fires and drifting boats need it.</summary>
internal sealed class WindDirectionGrader : ISensorGrader
{
    private const string Rule = "wind direction: not graded";

    public TimeSpan Window => TimeSpan.Zero;

    public GradeVerdict Grade(in SensorWindow window, ReadOnlySpan<double> station, HazardGrade current) =>
        new(HazardGrade.Normal, window.Latest.Value, Rule);
}
