using Haimen.Hazards;
using Haimen.Hazards.Sensing;

namespace Haimen.FishingVessels.Sensing;

/// <summary>
/// Grades visibility at sea by the national fog signals: below 500 m yellow, 200 m orange, 50 m red (China Meteorological
/// Administration, Order 16, 2007); below 1 km, where the rules of the road for restricted visibility begin, blue.
/// </summary>
internal sealed class VisibilityGrader : ISensorGrader
{
    /// <summary>Share by which visibility must rise above a step before its grade is left.</summary>
    public const double Band = 0.2;

    private static readonly double[] StepsKm = [1, 0.5, 0.2, 0.05];

    private static readonly string[] Rules =
    [
        "visibility above 1 km", "fog: visibility 1 km or less", "fog signal yellow: 0.5 km", "fog signal orange: 0.2 km", "fog signal red: 0.05 km",
    ];

    public TimeSpan Window => TimeSpan.Zero;

    public GradeVerdict Grade(in SensorWindow window, ReadOnlySpan<double> station, HazardGrade current)
    {
        var visibility = window.Latest.Value;
        var grade = HazardGrade.Normal;
        for (var i = 0; i < StepsKm.Length; i++)
        {
            var step = (HazardGrade)(i + 1);
            if (visibility <= StepsKm[i] || (current >= step && visibility < StepsKm[i] * (1 + Band))) grade = step;
        }

        return new(grade, visibility, Rules[(int)grade]);
    }
}
