using Haimen.Hazards;
using Haimen.Hazards.Simulation;

namespace Haimen.Flood.Tests.Worlds;

/// <summary>What drives a test world: series by hours since the start.</summary>
internal sealed record Scenario(
    double Hours, Func<double, double> RainMmH, Func<double, double> TideM, Func<double, double> SurgeM, IReadOnlyList<RainField> Fields)
{
    /// <summary>120 mm from the second to the eighth hour over the built-up area.</summary>
    public static Scenario PlumRain { get; } = new(
        48,
        h => (int)h switch { 2 => 10, 3 => 18, 4 => 30, 5 => 34, 6 => 18, 7 => 10, _ => 0 },
        h => 0.9 + (1.5 * Math.Cos(2 * Math.PI * (h - 5) / 12.42)),
        _ => 0,
        [new(new GeoPoint(121.17, 31.88), 8_000, 1)]);

    /// <summary>230 mm in 48 h everywhere, with a surge of 1.6 m on a spring tide.</summary>
    public static Scenario TyphoonSurge { get; } = new(
        72,
        h => Line(h, (0, 0), (6, 2), (14, 6), (20, 14), (23, 26), (26, 12), (32, 4), (42, 1), (48, 0)),
        h => 0.9 + (1.9 * Math.Cos(2 * Math.PI * (h - 11) / 12.42)),
        h => Line(h, (0, 0), (12, 0.3), (20, 1.0), (24, 1.6), (28, 1.1), (36, 0.4), (50, 0)),
        []);

    public SimulationForcing At(double hours, IReadOnlyList<Deployment> deployments, IReadOnlyList<string> failed) => new()
    {
        Series = new Dictionary<string, double> { ["rainMmH"] = RainMmH(hours), ["tideM"] = TideM(hours), ["surgeM"] = SurgeM(hours) },
        RainFields = Fields,
        OutsideFactor = 0.4,
        Deployments = deployments,
        FailedAssets = failed,
    };

    private static double Line(double h, params (double At, double Value)[] points)
    {
        for (var i = 1; i < points.Length; i++)
        {
            if (h > points[i].At) continue;
            var (a, b) = (points[i - 1], points[i]);
            return a.Value + ((b.Value - a.Value) * (h - a.At) / (b.At - a.At));
        }

        return points[^1].Value;
    }
}
