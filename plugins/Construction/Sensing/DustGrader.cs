using Haimen.Construction.Models;
using Haimen.Hazards;
using Haimen.Hazards.Sensing;

namespace Haimen.Construction.Sensing;

/// <summary>Grades dust: above the limit is blue, whatever the amount, since it calls for spraying and nobody's life hangs on it.</summary>
internal sealed class DustGrader : ISensorGrader
{
    private const double BandMgM3 = 0.01;
    private const string Within = "dust within 0.08 mg/m3 PM10 (unverified)";
    private const string Above = "dust above 0.08 mg/m3 PM10 (unverified): spray and cover";

    public TimeSpan Window => TimeSpan.Zero;

    public GradeVerdict Grade(in SensorWindow window, ReadOnlySpan<double> station, HazardGrade current)
    {
        var value = window.Latest.Value;
        var limit = station.Length > 0 ? station[0] : AirLimits.DustPm10MgM3;
        return value > limit || (current > HazardGrade.Normal && value > limit - BandMgM3)
            ? new(HazardGrade.Blue, value, Above)
            : new(HazardGrade.Normal, value, Within);
    }
}
