using Haimen.Hazards.Sensing;

namespace Haimen.Fire.Sensing;

/// <summary>The sensor kinds that the domain grades, and those of others that it looks at.</summary>
internal static class FireSensorKinds
{
    public const string Smoke = "smoke";
    public const string Heat = "heat";
    public const string Hotspot = "hotspot";
    public const string AirTemperature = "air-temperature";
    public const string RelativeHumidity = "relative-humidity";

    public const string WindSpeed = "wind-speed";
    public const string WindDirection = "wind-direction";
    public const string Rain = "rain";

    private static readonly SmokeGrader SmokeGrader = new();
    private static readonly HeatGrader HeatGrader = new();
    private static readonly HotspotGrader HotspotGrader = new();
    private static readonly AirTemperatureGrader AirTemperatureGrader = new();
    private static readonly RelativeHumidityGrader RelativeHumidityGrader = new();

    /// <summary>Sensor kinds of other domains that it looks at.</summary>
    public static IReadOnlyList<string> Observed { get; } = [Rain, WindDirection, WindSpeed];

    /// <summary>All kinds that it grades, with how calmly their grades move.</summary>
    public static IReadOnlyList<SensorKind> All { get; } =
    [
        new()
        {
            Id = Smoke, Name = new("烟雾浓度", "Smoke"), Unit = "pct/m", MinValue = 0, MaxValue = 100,
            StaleAfter = TimeSpan.FromMinutes(30), FallHold = TimeSpan.FromMinutes(10),
        },
        new()
        {
            Id = Heat, Name = new("感温探测", "Heat detector"), Unit = "degC", MinValue = -40, MaxValue = 1_400,
            StaleAfter = TimeSpan.FromMinutes(30), FallHold = TimeSpan.FromMinutes(10),
        },
        new()
        {
            Id = Hotspot, Name = new("植被热点", "Vegetation hotspot"), Unit = "degC", MinValue = -40, MaxValue = 1_400,
            StaleAfter = TimeSpan.FromMinutes(60), FallHold = TimeSpan.FromMinutes(20),
        },
        new()
        {
            Id = AirTemperature, Name = new("气温", "Air temperature"), Unit = "degC", MinValue = -30, MaxValue = 50, MaxRatePerMinute = 2,
            StaleAfter = TimeSpan.FromMinutes(60), RiseHold = TimeSpan.FromMinutes(10), FallHold = TimeSpan.FromMinutes(30), DistrictWide = true,
        },
        new()
        {
            Id = RelativeHumidity, Name = new("相对湿度", "Relative humidity"), Unit = "pct", MinValue = 0, MaxValue = 100, MaxRatePerMinute = 10,
            StaleAfter = TimeSpan.FromMinutes(60), RiseHold = TimeSpan.FromMinutes(10), FallHold = TimeSpan.FromMinutes(30), DistrictWide = true,
        },
    ];

    /// <summary>The grader of a kind.</summary>
    /// <param name="kind">The kind's id.</param>
    /// <exception cref="ArgumentException">The domain does not grade that kind.</exception>
    public static ISensorGrader GraderOf(string kind) => kind switch
    {
        Smoke => SmokeGrader,
        Heat => HeatGrader,
        Hotspot => HotspotGrader,
        AirTemperature => AirTemperatureGrader,
        RelativeHumidity => RelativeHumidityGrader,
        _ => throw new ArgumentException($"The fire domain grades no sensors of kind '{kind}'.", nameof(kind)),
    };
}
