using Haimen.Hazards;
using Haimen.Hazards.Sensing;

namespace Haimen.Flood.Sensing;

/// <summary>Grades the depth of water on a road, by the station's own four levels where it has them, else by <see cref="WaterDepths"/>.</summary>
internal sealed class RoadWaterDepthGrader : ISensorGrader
{
    private static readonly string[] Rules =
    [
        "road water below the decision depths",
        "road water at the watch depth (unverified default 0.08 m)",
        "road water at the depth that stops pedestrians (unverified default 0.15 m)",
        "road water at the depth that closes roads to cars (unverified default 0.30 m)",
        "road water at the depth that empties ground floors (unverified default 0.50 m)",
    ];

    public TimeSpan Window => TimeSpan.Zero;

    public GradeVerdict Grade(in SensorWindow window, ReadOnlySpan<double> station, HazardGrade current)
    {
        var depth = window.Latest.Value;
        var thresholds = station.Length >= 4 ? station[..4] : WaterDepths.Thresholds;
        var grade = ThresholdLadder.Grade(depth, thresholds, WaterDepths.Grades, WaterDepths.BandM, current);
        return new(grade, depth, Rules[(int)grade], Notable: depth >= WaterDepths.NotableM);
    }
}
