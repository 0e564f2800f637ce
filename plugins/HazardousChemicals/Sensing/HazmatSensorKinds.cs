using Haimen.Hazards.Sensing;

namespace Haimen.HazardousChemicals.Sensing;

/// <summary>The sensor kinds that the domain grades, and those of other domains that it looks at.</summary>
internal static class HazmatSensorKinds
{
    public const string GasConcentration = "gas-concentration";
    public const string TankPressure = "tank-pressure";
    public const string TankLevel = "tank-level";
    public const string TankTemperature = "tank-temperature";

    public const string WindSpeed = "wind-speed";
    public const string WindDirection = "wind-direction";
    public const string AirTemperature = "air-temperature";

    /// <summary>Highest concentration that a detector believes, mg/m³.</summary>
    public const double HighestMgM3 = 100_000;

    private static readonly TimeSpan Stale = TimeSpan.FromMinutes(15);

    /// <summary>
    /// All kinds, with how calmly their grades move. Station levels: of a detector the three levels of harm of the tank's
    /// substance in mg/m³; of pressure, level and temperature the alarm, the high alarm and the limit.
    /// </summary>
    public static IReadOnlyList<SensorKind> All { get; } =
    [
        new()
        {
            Id = GasConcentration, Name = new("气体浓度", "Gas concentration"), Unit = "mg/m3", MinValue = 0, MaxValue = HighestMgM3,
            StaleAfter = Stale, FallHold = TimeSpan.FromMinutes(10),
        },
        new()
        {
            Id = TankPressure, Name = new("储罐压力", "Tank pressure"), Unit = "kPa", MinValue = 0, MaxValue = 30_000,
            StaleAfter = Stale, FallHold = TimeSpan.FromMinutes(10),
        },
        new()
        {
            Id = TankLevel, Name = new("储罐液位", "Tank level"), Unit = "pct", MinValue = 0, MaxValue = 110,
            StaleAfter = Stale, FallHold = TimeSpan.FromMinutes(10),
        },
        new()
        {
            Id = TankTemperature, Name = new("储罐温度", "Tank temperature"), Unit = "degC", MinValue = -250, MaxValue = 1_200,
            StaleAfter = Stale, FallHold = TimeSpan.FromMinutes(10),
        },
    ];

    /// <summary>Kinds of other domains: what carries the cloud.</summary>
    public static IReadOnlyList<string> Observed { get; } = [WindSpeed, WindDirection, AirTemperature];

    private static readonly GasConcentrationGrader Gas = new();
    private static readonly StationLevelGrader Pressure = new("tank pressure", 10);
    private static readonly StationLevelGrader Temperature = new("tank temperature", 2);
    private static readonly TankLevelGrader Level = new();

    /// <summary>The grader of a kind.</summary>
    /// <param name="kind">The kind's id.</param>
    /// <exception cref="ArgumentException">The domain does not grade that kind.</exception>
    public static ISensorGrader GraderOf(string kind) => kind switch
    {
        GasConcentration => Gas,
        TankPressure => Pressure,
        TankLevel => Level,
        TankTemperature => Temperature,
        _ => throw new ArgumentException($"The domain of hazardous chemicals grades no sensors of kind '{kind}'.", nameof(kind)),
    };
}
