using Haimen.Hazards.Testing.Worlds;

namespace Haimen.Fire.Tests.Worlds;

/// <summary>Courses that several tests run.</summary>
internal static class FireScenarios
{
    /// <summary>A mild day: 18 °C, 60 %, 3 m/s from the south-east, from 9 h local time on 2 April.</summary>
    public static WorldScenario Mild(double hours) => Weather(WorldScenario.For(hours) with { Start = new(2025, 4, 2, 1, 0, 0, TimeSpan.Zero) }, 18, 60, 3, 135);

    /// <summary>A dry, windy day: 24 °C, 22 %, 9 m/s from the south-east.</summary>
    public static WorldScenario DryWindy(double hours) => Weather(WorldScenario.For(hours) with { Start = new(2025, 4, 2, 1, 0, 0, TimeSpan.Zero) }, 24, 22, 9, 135);

    public static WorldConduct Help { get; } = WorldConduct.Usual with { HelpAfter = TimeSpan.FromMinutes(20), AssessEvery = TimeSpan.FromMinutes(5), ReadEvery = TimeSpan.FromMinutes(1) };

    public static WorldScenario Ignite(this WorldScenario scenario, string asset, double atHours = 0.5, params (string Name, double Value)[] values) =>
        scenario.Event(atHours, new() { Kind = "ignite", AssetId = asset, Values = values.ToDictionary(v => v.Name, v => v.Value) });

    /// <summary>Noise of usual detectors and stations.</summary>
    public static WorldScenario Noisy(this WorldScenario scenario) => scenario
        .Noise("smoke", 0.2).Noise("heat", 0.8).Noise("hotspot", 2).Noise("air-temperature", 0.3).Noise("relative-humidity", 1);

    private static WorldScenario Weather(WorldScenario scenario, double airC, double humidityPct, double windMS, double windFromDeg) => scenario
        .Series("temperatureC", _ => airC).Series("humidityPct", _ => humidityPct).Series("windMS", _ => windMS).Series("windDirectionDeg", _ => windFromDeg)
        .Reads("wind-speed", _ => windMS).Reads("wind-direction", _ => windFromDeg).Reads("rain", _ => 0);
}
