using Haimen.Hazards.Sensing;

namespace Haimen.Flood.Sensing;

/// <summary>The sensor kinds that the domain grades.</summary>
internal static class FloodSensorKinds
{
    public const string Rain = "rain";
    public const string RiverStage = "river-stage";
    public const string TideStage = "tide-stage";
    public const string RoadWaterDepth = "road-water-depth";
    public const string PumpState = "pump-state";
    public const string GateState = "gate-state";
    public const string WindSpeed = "wind-speed";
    public const string WindDirection = "wind-direction";
    public const string GustForecast = "gust-forecast";

    private static readonly TimeSpan Stale = TimeSpan.FromMinutes(20);

    /// <summary>All kinds, with how calmly their grades move.</summary>
    public static IReadOnlyList<SensorKind> All { get; } =
    [
        new()
        {
            Id = Rain, Name = new("雨量", "Rain"), Unit = "mm", MinValue = 0, MaxValue = 60, StaleAfter = Stale,
            FallHold = TimeSpan.FromMinutes(30),
        },
        new()
        {
            Id = RiverStage, Name = new("河道水位", "River stage"), Unit = "m", MinValue = -5, MaxValue = 15, MaxRatePerMinute = 0.1,
            StaleAfter = Stale, RiseHold = TimeSpan.FromMinutes(10), FallHold = TimeSpan.FromMinutes(60),
        },
        new()
        {
            Id = TideStage, Name = new("潮位", "Tide stage"), Unit = "m", MinValue = -6, MaxValue = 12, MaxRatePerMinute = 0.15,
            StaleAfter = Stale, FallHold = TimeSpan.FromMinutes(30), DistrictWide = true,
        },
        new()
        {
            Id = RoadWaterDepth, Name = new("道路积水深度", "Road water depth"), Unit = "m", MinValue = 0, MaxValue = 5, MaxRatePerMinute = 0.1,
            StaleAfter = Stale, RiseHold = TimeSpan.FromMinutes(5), FallHold = TimeSpan.FromMinutes(20),
        },
        new()
        {
            Id = PumpState, Name = new("泵站工况", "Pump station state"), Unit = "m3/s", MinValue = 0, MaxValue = 1_000, StaleAfter = Stale,
            FallHold = TimeSpan.FromMinutes(5),
        },
        new()
        {
            Id = GateState, Name = new("闸门开度", "Gate opening"), Unit = "pct", MinValue = 0, MaxValue = 100, StaleAfter = Stale,
        },
        new()
        {
            Id = WindSpeed, Name = new("平均风速（10 分钟）", "Mean wind (10 min)"), Unit = "m/s", MinValue = 0, MaxValue = 90, StaleAfter = Stale,
            RiseHold = TimeSpan.FromMinutes(10), FallHold = TimeSpan.FromMinutes(60),
        },
        new()
        {
            Id = WindDirection, Name = new("风向（来向）", "Wind direction (from)"), Unit = "deg", MinValue = 0, MaxValue = 360, StaleAfter = Stale,
        },
        new()
        {
            Id = GustForecast, Name = new("未来 12 小时阵风预报", "Gust forecast for 12 h"), Unit = "m/s", MinValue = 0, MaxValue = 110,
            StaleAfter = TimeSpan.FromHours(6), FallHold = TimeSpan.FromMinutes(60), DistrictWide = true,
        },
    ];

    /// <summary>The grader of a kind.</summary>
    /// <param name="kind">The kind's id.</param>
    /// <exception cref="ArgumentException">The domain does not grade that kind.</exception>
    public static ISensorGrader GraderOf(string kind) => kind switch
    {
        Rain => RainGrader,
        RiverStage => RiverStageGrader,
        TideStage => TideStageGrader,
        RoadWaterDepth => RoadWaterDepthGrader,
        PumpState => PumpStateGrader,
        GateState => GateStateGrader,
        WindSpeed => WindSpeedGrader,
        WindDirection => WindDirectionGrader,
        GustForecast => GustForecastGrader,
        _ => throw new ArgumentException($"The flood domain grades no sensors of kind '{kind}'.", nameof(kind)),
    };

    private static readonly RainGrader RainGrader = new();
    private static readonly RiverStageGrader RiverStageGrader = new();
    private static readonly TideStageGrader TideStageGrader = new();
    private static readonly RoadWaterDepthGrader RoadWaterDepthGrader = new();
    private static readonly PumpStateGrader PumpStateGrader = new();
    private static readonly GateStateGrader GateStateGrader = new();
    private static readonly WindSpeedGrader WindSpeedGrader = new();
    private static readonly WindDirectionGrader WindDirectionGrader = new();
    private static readonly GustForecastGrader GustForecastGrader = new();
}
