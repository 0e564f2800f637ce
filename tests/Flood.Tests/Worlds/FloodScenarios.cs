using Haimen.Hazards.Testing.Worlds;

namespace Haimen.Flood.Tests.Worlds;

/// <summary>The weather of the flood tests, and how help pumps in them.</summary>
internal static class FloodScenarios
{
    /// <summary>120 mm from the second to the eighth hour over the built-up area.</summary>
    public static WorldScenario PlumRain { get; } = WorldScenario.For(48)
        .Series("rainMmH", h => (int)h switch { 2 => 10, 3 => 18, 4 => 30, 5 => 34, 6 => 18, 7 => 10, _ => 0 })
        .Series("tideM", h => 0.9 + (1.5 * Math.Cos(2 * Math.PI * (h - 5) / 12.42)))
        .Series("surgeM", _ => 0)
        .Rain(new(new(121.17, 31.88), 8_000, 1));

    /// <summary>230 mm in 48 h everywhere, with a surge of 1.6 m on a spring tide.</summary>
    public static WorldScenario TyphoonSurge { get; } = WorldScenario.For(72)
        .Series("rainMmH", (0, 0), (6, 2), (14, 6), (20, 14), (23, 26), (26, 12), (32, 4), (42, 1), (48, 0))
        .Series("tideM", h => 0.9 + (1.9 * Math.Cos(2 * Math.PI * (h - 11) / 12.42)))
        .Series("surgeM", (0, 0), (12, 0.3), (20, 1.0), (24, 1.6), (28, 1.1), (36, 0.4), (50, 0));

    /// <summary>Help that pumps as the district's teams and trailer pumps do.</summary>
    public static WorldConduct Help { get; } = new()
    {
        PumpingM3H = need => need.Resource switch { "drainage-pumping" => 1_500.0 * need.Quantity, "trailer-pump" => 1_000.0 * need.Quantity, _ => 0 },
    };
}
