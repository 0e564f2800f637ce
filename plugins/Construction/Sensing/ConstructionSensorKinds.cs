using Haimen.Hazards.Sensing;

namespace Haimen.Construction.Sensing;

/// <summary>
/// The sensor kinds that the domain grades. All stand on an asset. Structures that give way move at once, so none refuses a
/// fast change; how long a worse grade must last keeps single false readings out.
/// </summary>
internal static class ConstructionSensorKinds
{
    public const string WallDisplacement = "wall-displacement";
    public const string GroundSettlement = "ground-settlement";
    public const string StrutForce = "strut-force";
    public const string GroundwaterChange = "groundwater-change";
    public const string CraneWind = "crane-wind";
    public const string CraneMoment = "crane-moment";
    public const string ScaffoldTilt = "scaffold-tilt";
    public const string Oxygen = "oxygen";
    public const string CombustibleGas = "combustible-gas";
    public const string HydrogenSulphide = "hydrogen-sulphide";
    public const string CarbonMonoxide = "carbon-monoxide";
    public const string Dust = "dust";

    /// <summary>Graded by the flood domain; the wind over the sites and what of it is forecast.</summary>
    public const string WindSpeed = "wind-speed";

    /// <summary>Graded by the flood domain: the strongest gust forecast for the next 12 h.</summary>
    public const string GustForecast = "gust-forecast";

    /// <summary>Graded by the flood domain.</summary>
    public const string Rain = "rain";

    private static readonly TimeSpan Stale = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan FewMinutes = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan HalfHour = TimeSpan.FromMinutes(30);

    /// <summary>Kinds of other domains that areas and assets look at.</summary>
    public static IReadOnlyList<string> Observed { get; } = [GustForecast, Rain, WindSpeed];

    /// <summary>All kinds, with how calmly their grades move.</summary>
    public static IReadOnlyList<SensorKind> All { get; } =
    [
        new()
        {
            Id = WallDisplacement, Name = new("围护墙顶水平位移", "Wall displacement"), Unit = "mm", MinValue = -200, MaxValue = 2_000,
            StaleAfter = Stale, RiseHold = FewMinutes, FallHold = HalfHour,
        },
        new()
        {
            Id = GroundSettlement, Name = new("周边地表沉降", "Ground settlement"), Unit = "mm", MinValue = -200, MaxValue = 2_000,
            StaleAfter = Stale, RiseHold = FewMinutes, FallHold = HalfHour,
        },
        new()
        {
            Id = StrutForce, Name = new("支撑轴力", "Strut force"), Unit = "pct", MinValue = 0, MaxValue = 300,
            StaleAfter = Stale, RiseHold = FewMinutes, FallHold = HalfHour,
        },
        new()
        {
            Id = GroundwaterChange, Name = new("地下水位变化", "Groundwater change"), Unit = "mm", MinValue = -20_000, MaxValue = 20_000,
            StaleAfter = Stale, RiseHold = FewMinutes, FallHold = HalfHour,
        },
        new()
        {
            Id = CraneWind, Name = new("塔机风速", "Wind at the crane"), Unit = "m/s", MinValue = 0, MaxValue = 90,
            StaleAfter = Stale, FallHold = HalfHour,
        },
        new()
        {
            Id = CraneMoment, Name = new("塔机力矩", "Crane moment"), Unit = "pct", MinValue = 0, MaxValue = 300,
            StaleAfter = Stale, FallHold = FewMinutes,
        },
        new()
        {
            Id = ScaffoldTilt, Name = new("脚手架倾斜", "Scaffold tilt"), Unit = "mm/m", MinValue = 0, MaxValue = 500,
            StaleAfter = Stale, RiseHold = FewMinutes, FallHold = HalfHour,
        },
        new()
        {
            Id = Oxygen, Name = new("氧含量", "Oxygen"), Unit = "pct", MinValue = 0, MaxValue = 40, StaleAfter = Stale, FallHold = FewMinutes,
        },
        new()
        {
            Id = CombustibleGas, Name = new("可燃气体", "Combustible gas"), Unit = "pct LEL", MinValue = 0, MaxValue = 100, StaleAfter = Stale,
            FallHold = FewMinutes,
        },
        new()
        {
            Id = HydrogenSulphide, Name = new("硫化氢", "Hydrogen sulphide"), Unit = "mg/m3", MinValue = 0, MaxValue = 5_000, StaleAfter = Stale,
            FallHold = FewMinutes,
        },
        new()
        {
            Id = CarbonMonoxide, Name = new("一氧化碳", "Carbon monoxide"), Unit = "mg/m3", MinValue = 0, MaxValue = 10_000, StaleAfter = Stale,
            FallHold = FewMinutes,
        },
        new()
        {
            Id = Dust, Name = new("扬尘（PM10）", "Dust (PM10)"), Unit = "mg/m3", MinValue = 0, MaxValue = 100, StaleAfter = Stale,
            RiseHold = HalfHour, FallHold = HalfHour,
        },
    ];
}
