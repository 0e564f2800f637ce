using Haimen.Hazards;

namespace Haimen.Construction.Models;

/// <summary>
/// The air in which people may work in a confined space, and the dust that a site may raise. All unverified defaults.
/// An alarm is at the limit; the watch is at half of it (for oxygen half a percent inside the range); red is where people fall
/// quickly, a choice of this project.
/// </summary>
internal static class AirLimits
{
    public const double OxygenLowPct = 19.5;
    public const double OxygenHighPct = 23.5;
    public const double OxygenRedPct = 16;
    public const double OxygenMarginPct = 0.5;
    public const double CombustiblePctLel = 10;
    public const double CombustibleRedPctLel = 25;
    public const double HydrogenSulphideMgM3 = 10;
    public const double HydrogenSulphideRedMgM3 = 50;
    public const double CarbonMonoxideMgM3 = 30;
    public const double CarbonMonoxideRedMgM3 = 200;
    public const double DustPm10MgM3 = 0.08;
    public const double DustTspMgM3 = 0.5;

    /// <summary>The grade of oxygen.</summary>
    /// <param name="pct">Percent by volume.</param>
    public static HazardGrade Oxygen(double pct) => pct switch
    {
        < OxygenRedPct => HazardGrade.Red,
        < OxygenLowPct or > OxygenHighPct => HazardGrade.Orange,
        < OxygenLowPct + OxygenMarginPct or > OxygenHighPct - OxygenMarginPct => HazardGrade.Blue,
        _ => HazardGrade.Normal,
    };

    /// <summary>The grade of combustible gas, which must stay below its limit.</summary>
    /// <param name="pctLel">Percent of the lower explosive limit.</param>
    public static HazardGrade Combustible(double pctLel) => Rising(pctLel, CombustiblePctLel, CombustibleRedPctLel, atLimit: true);

    /// <summary>The grade of hydrogen sulphide, which may reach its limit.</summary>
    /// <param name="mgM3">Milligrams per cubic metre.</param>
    public static HazardGrade HydrogenSulphide(double mgM3) => Rising(mgM3, HydrogenSulphideMgM3, HydrogenSulphideRedMgM3, atLimit: false);

    /// <summary>The grade of carbon monoxide, which may reach its limit.</summary>
    /// <param name="mgM3">Milligrams per cubic metre.</param>
    public static HazardGrade CarbonMonoxide(double mgM3) => Rising(mgM3, CarbonMonoxideMgM3, CarbonMonoxideRedMgM3, atLimit: false);

    private static HazardGrade Rising(double value, double limit, double red, bool atLimit) =>
        value >= red ? HazardGrade.Red
        : value > limit || (atLimit && value >= limit) ? HazardGrade.Orange
        : value >= limit / 2 ? HazardGrade.Blue
        : HazardGrade.Normal;
}
