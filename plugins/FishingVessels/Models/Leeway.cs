using System.Text.Json.Nodes;
using Haimen.Hazards.Models;

namespace Haimen.FishingVessels.Models;

/// <summary>Drift of an object at sea by the wind, and its spread where particles are asked for.</summary>
internal sealed class Leeway : IHazardModel
{
    private const int MostParticles = 1_000_000;

    // Field trials rarely saw more than about 20 m/s; that limit is not stated by the table and unverified.
    private static readonly ModelRange Wind = ModelRange.Between(0, 100).Covering(null, 20);
    private static readonly ModelRange Hours = ModelRange.Between(0, 720);
    private static readonly ModelRange Direction = ModelRange.Between(0, 360);
    private static readonly ModelRange Current = ModelRange.Between(-5, 5);
    private static readonly string[] Objects = [.. LeewayObject.All.Select(o => o.Id)];

    public ModelDescriptor Descriptor { get; } = new()
    {
        Name = "fishing/leeway",
        Summary = new("海上漂移物的风致漂移（平均值，可选蒙特卡洛散布）", "Leeway drift of an object at sea: the mean, and its Monte Carlo spread where asked for"),
        Source = "Allen & Plourde, Review of Leeway (US Coast Guard CG-D-08-99, 1999); Allen, Leeway Divergence (CG-D-05-05, 2005); Breivik & Allen, J. Marine Systems 69 (2008) 99–113",
        Trust = ModelTrust.Reproduced,
        Inputs =
        [
            new("object", "string", "", "one of " + string.Join(", ", Objects)),
            Wind.Field("windSpeedMS", "m/s"),
            Hours.Field("hours", "h"),
            Optional(Direction.Field("windDirectionDeg", "deg"), "where it blows from; optional, 0 (from the north)"),
            Optional(Current.Field("currentEastMS", "m/s"), "optional, 0"),
            Optional(Current.Field("currentNorthMS", "m/s"), "optional, 0"),
            new("particles", "integer", "", $"1 to {MostParticles}; optional, no spread where it is left out"),
            new("seed", "integer", "", "0 to 2147483647; optional, 1"),
        ],
        Outputs =
        [
            Fields.Output("downwindKm", "km"),
            Fields.Output("crosswindKm", "km"),
            Fields.Output("crosswindLeftKm", "km"),
            Fields.Output("eastKm", "km"),
            Fields.Output("northKm", "km"),
            Fields.Output("meanDownwindKm", "km"),
            Fields.Output("deviationDownwindKm", "km"),
            Fields.Output("deviationCrosswindRightKm", "km"),
            Fields.Output("deviationCrosswindLeftKm", "km"),
            Fields.Output("radius95Km", "km"),
            Fields.Extrapolated,
        ],
        Cases =
        [
            new(
                "Equation with the FISHING-VESSEL-1 row, 10 m/s for 24 h; recomputed by hand",
                """{"object":"FISHING-VESSEL-1","windSpeedMS":10,"hours":24}""",
                """{"downwindKm":21.3408,"crosswindKm":23.8464,"crosswindLeftKm":-23.8464,"extrapolated":false}"""),
        ],
    };

    public JsonObject Run(JsonObject input, CancellationToken cancellationToken = default)
    {
        var fields = new ModelInput(input);
        var kind = LeewayObject.Of(fields.Choice("object", Objects));
        var wind = fields.Number("windSpeedMS", Wind);
        var seconds = fields.Number("hours", Hours) * 3_600;
        var direction = fields.Number("windDirectionDeg", Direction, 0);
        var east = fields.Number("currentEastMS", Current, 0) * seconds;
        var north = fields.Number("currentNorthMS", Current, 0) * seconds;
        int? particles = fields.Has("particles") ? fields.WholeNumber("particles", 1, MostParticles) : null;
        var seed = fields.Has("seed") ? fields.WholeNumber("seed", 0, int.MaxValue) : 1;
        fields.Complete();

        var run = default(WindRun).Then(wind, direction, seconds);
        var (right, left) = (run.Drift(kind, right: true), run.Drift(kind, right: false));
        var output = new JsonObject
        {
            ["downwindKm"] = kind.Downwind.DistanceM(wind * seconds, seconds) / 1_000,
            ["crosswindKm"] = kind.Right.DistanceM(wind * seconds, seconds) / 1_000,
            ["crosswindLeftKm"] = kind.Left.DistanceM(wind * seconds, seconds) / 1_000,
            ["eastKm"] = (((right.EastM + left.EastM) / 2) + east) / 1_000,
            ["northKm"] = (((right.NorthM + left.NorthM) / 2) + north) / 1_000,
        };
        if (particles is { } count)
        {
            var cloud = DriftCloud.Spread(kind, run, count, 0, east, north, new((ulong)seed), cancellationToken);
            AddSpread(output, cloud, direction, east, north);
        }

        output["extrapolated"] = fields.Extrapolated;
        return output;
    }

    private static ModelField Optional(ModelField field, string note) =>
        field with { Allowed = $"{field.Allowed}; {note}" };

    private static void AddSpread(JsonObject output, DriftCloud cloud, double fromDeg, double currentEastM, double currentNorthM)
    {
        var angle = fromDeg * Math.PI / 180;
        var (downEast, downNorth) = (-Math.Sin(angle), -Math.Cos(angle));
        var count = cloud.EastM.Length;
        var (down, cross) = (new double[count], new double[count]);
        double meanEast = 0, meanNorth = 0;
        for (var i = 0; i < count; i++)
        {
            var (east, north) = (cloud.EastM[i] - currentEastM, cloud.NorthM[i] - currentNorthM);
            down[i] = (east * downEast) + (north * downNorth);
            cross[i] = (east * downNorth) - (north * downEast);
            (meanEast, meanNorth) = (meanEast + cloud.EastM[i], meanNorth + cloud.NorthM[i]);
        }

        var right = cloud.RightCount;
        output["meanDownwindKm"] = down.Average() / 1_000;
        output["deviationDownwindKm"] = Deviation(down) / 1_000;
        output["deviationCrosswindRightKm"] = Deviation(cross.AsSpan(0, right)) / 1_000;
        output["deviationCrosswindLeftKm"] = Deviation(cross.AsSpan(right)) / 1_000;
        output["radius95Km"] = cloud.RadiusM(meanEast / count, meanNorth / count, 0.95) / 1_000;
    }

    private static double Deviation(ReadOnlySpan<double> values)
    {
        if (values.IsEmpty) return 0;
        double sum = 0, squares = 0;
        foreach (var value in values) sum += value;
        var mean = sum / values.Length;
        foreach (var value in values) squares += (value - mean) * (value - mean);
        return Math.Sqrt(squares / values.Length);
    }
}
