using Haimen.Fire.Assets;
using Haimen.Hazards.Simulation;

namespace Haimen.Fire.Simulation;

/// <summary>The true weather of a step; what a scenario leaves out is a mild day.</summary>
/// <param name="AirC">Air temperature.</param>
/// <param name="HumidityPct">Relative humidity.</param>
/// <param name="WindMS">Mean wind at 10 m.</param>
/// <param name="WindFromDeg">Where it comes from.</param>
/// <param name="RainMmH">Rain.</param>
/// <param name="Month">Month in local time.</param>
internal readonly record struct TruthWeather(double AirC, double HumidityPct, double WindMS, double WindFromDeg, double RainMmH, int Month)
{
    private const double MildC = 18;
    private const double MildPct = 65;

    /// <summary>Reads a scenario's step.</summary>
    /// <param name="forcing">The step.</param>
    /// <param name="at">The instant.</param>
    public static TruthWeather Of(SimulationForcing forcing, DateTimeOffset at) => new(
        Get(forcing, "temperatureC", MildC),
        Math.Clamp(Get(forcing, "humidityPct", MildPct), 0, 100),
        Math.Max(0, Get(forcing, "windMS", 0)),
        Get(forcing, "windDirectionDeg", 135),
        Math.Max(0, Get(forcing, "rainMmH", 0)),
        at.ToOffset(NoonWeather.Local).Month);

    private static double Get(SimulationForcing forcing, string name, double mild) =>
        forcing.Series.TryGetValue(name, out var value) && double.IsFinite(value) ? value : mild;
}
