using Haimen.Construction.Models;
using Haimen.Hazards.Sensing;

namespace Haimen.Construction.Sensing;

/// <summary>The graders of the domain's sensor kinds.</summary>
internal static class ConstructionGraders
{
    /// <summary>Tilt of a scaffold at watch, pre-alarm and alarm, mm/m. Unverified.</summary>
    public static ReadOnlySpan<double> TiltLevels => TiltLevelsMmM;

    private static readonly double[] TiltLevelsMmM = [2, 3.3, 5];

    private static readonly MonitoringGrader Wall = new([], notableChange: 1.5);
    private static readonly MonitoringGrader Settlement = new([], notableChange: 1.5);
    private static readonly MonitoringGrader Strut = new([30, 42, 60], notableChange: 10);
    private static readonly MonitoringGrader Groundwater = new([500, 700, 1_000], notableChange: 300);
    private static readonly MonitoringGrader Tilt = new(TiltLevelsMmM, notableChange: 1);
    private static readonly CraneWindGrader CraneWind = new();
    private static readonly CraneMomentGrader CraneMoment = new();
    private static readonly DustGrader Dust = new();

    private static readonly AirGrader Oxygen = new(
        AirLimits.Oxygen, 0.2, Rules("oxygen", "within half a percent of 19.5 or 23.5 %", "outside 19.5 to 23.5 %", "below 16 %"), middle: 21.5);

    private static readonly AirGrader Combustible = new(
        AirLimits.Combustible, 1, Rules("combustible gas", "at 5 % LEL", "at 10 % LEL", "at 25 % LEL"));

    private static readonly AirGrader HydrogenSulphide = new(
        AirLimits.HydrogenSulphide, 1, Rules("hydrogen sulphide", "at 5 mg/m3", "above 10 mg/m3", "at 50 mg/m3"));

    private static readonly AirGrader CarbonMonoxide = new(
        AirLimits.CarbonMonoxide, 3, Rules("carbon monoxide", "at 15 mg/m3", "above 30 mg/m3", "at 200 mg/m3"));

    /// <summary>The grader of a kind.</summary>
    /// <param name="kind">The kind's id.</param>
    /// <exception cref="ArgumentException">The domain does not grade that kind.</exception>
    public static ISensorGrader Of(string kind) => kind switch
    {
        ConstructionSensorKinds.WallDisplacement => Wall,
        ConstructionSensorKinds.GroundSettlement => Settlement,
        ConstructionSensorKinds.StrutForce => Strut,
        ConstructionSensorKinds.GroundwaterChange => Groundwater,
        ConstructionSensorKinds.CraneWind => CraneWind,
        ConstructionSensorKinds.CraneMoment => CraneMoment,
        ConstructionSensorKinds.ScaffoldTilt => Tilt,
        ConstructionSensorKinds.Oxygen => Oxygen,
        ConstructionSensorKinds.CombustibleGas => Combustible,
        ConstructionSensorKinds.HydrogenSulphide => HydrogenSulphide,
        ConstructionSensorKinds.CarbonMonoxide => CarbonMonoxide,
        ConstructionSensorKinds.Dust => Dust,
        _ => throw new ArgumentException($"The construction domain grades no sensors of kind '{kind}'.", nameof(kind)),
    };

    // A gas is never yellow: between the watch and the limit there is nothing to do but leave at the limit.
    private static string[] Rules(string gas, string blue, string orange, string red) =>
        [$"{gas} as it should be", $"{gas} {blue}: watch (unverified)", $"{gas} {blue}: watch (unverified)", $"{gas} {orange}: leave (unverified)", $"{gas} {red} (unverified)"];
}
