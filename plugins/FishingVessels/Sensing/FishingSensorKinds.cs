using Haimen.Hazards.Sensing;

namespace Haimen.FishingVessels.Sensing;

/// <summary>The sensor kinds that the domain grades, and those of others that it looks at.</summary>
internal static class FishingSensorKinds
{
    public const string WaveHeight = "wave-height";
    public const string Visibility = "visibility";
    public const string SeaTemperature = "sea-temperature";

    public const string WindSpeed = "wind-speed";
    public const string WindDirection = "wind-direction";
    public const string GustForecast = "gust-forecast";
    public const string TideStage = "tide-stage";

    private static readonly TimeSpan Stale = TimeSpan.FromMinutes(60);

    /// <summary>All kinds, with how calmly their grades move. A buoy speaks for the whole fishing ground, so all are district-wide.</summary>
    public static IReadOnlyList<SensorKind> All { get; } =
    [
        new()
        {
            Id = WaveHeight, Name = new("有效波高", "Significant wave height"), Unit = "m", MinValue = 0, MaxValue = 20, MaxRatePerMinute = 0.5,
            StaleAfter = Stale, RiseHold = TimeSpan.FromMinutes(20), FallHold = TimeSpan.FromMinutes(60), DistrictWide = true,
        },
        new()
        {
            Id = Visibility, Name = new("海面能见度", "Visibility at sea"), Unit = "km", MinValue = 0, MaxValue = 80,
            StaleAfter = Stale, RiseHold = TimeSpan.FromMinutes(10), FallHold = TimeSpan.FromMinutes(30), DistrictWide = true,
        },
        new()
        {
            Id = SeaTemperature, Name = new("海水温度", "Sea temperature"), Unit = "degC", MinValue = -2, MaxValue = 38, MaxRatePerMinute = 0.2,
            StaleAfter = TimeSpan.FromHours(6), FallHold = TimeSpan.FromMinutes(60), DistrictWide = true,
        },
    ];

    /// <summary>Kinds that the flood domain grades and this one wants to see.</summary>
    public static IReadOnlyList<string> Observed { get; } = [GustForecast, TideStage, WindDirection, WindSpeed];

    private static readonly WaveHeightGrader WaveHeightGrader = new();
    private static readonly VisibilityGrader VisibilityGrader = new();
    private static readonly SeaTemperatureGrader SeaTemperatureGrader = new();

    /// <summary>The grader of a kind.</summary>
    /// <param name="kind">The kind's id.</param>
    /// <exception cref="ArgumentException">The domain does not grade that kind.</exception>
    public static ISensorGrader GraderOf(string kind) => kind switch
    {
        WaveHeight => WaveHeightGrader,
        Visibility => VisibilityGrader,
        SeaTemperature => SeaTemperatureGrader,
        _ => throw new ArgumentException($"The fishing domain grades no sensors of kind '{kind}'.", nameof(kind)),
    };
}
