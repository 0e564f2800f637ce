using Haimen.Grains.Roads;
using Haimen.Hazards;

namespace Haimen.Grains.Travel;

/// <summary>
/// Travel while roads are closed: a way that would lead through a closed circle goes round it, along two tangents and an arc; one that
/// begins or ends inside is slower there, on foot or through water. Reckoned on the straight line between the two places, also where
/// the way leads over crossings.
/// </summary>
/// <param name="open">Travel with all roads open.</param>
/// <param name="closures">What is closed.</param>
/// <param name="options">The figures.</param>
public sealed class ClosedRoadTravel(ITravelTimes open, IReadOnlyList<RoadClosure> closures, GreatCircleTravelOptions options) : ITravelTimes
{
    private const double MetresPerDegree = Math.PI / 180 * GeoPoint.EarthRadiusM;

    /// <inheritdoc/>
    public double Minutes(GeoPoint from, GeoPoint to, double speedKmH)
    {
        var minutes = open.Minutes(from, to, speedKmH);
        if (closures.Count == 0 || double.IsInfinity(minutes)) return minutes;
        var longerM = 0.0;
        foreach (var closure in closures) longerM += LongerM(from, to, closure);
        return minutes + (longerM * options.DetourFactor * 60 / (speedKmH * 1000));
    }

    /// <summary>How many metres a closure adds to the straight line.</summary>
    private double LongerM(GeoPoint from, GeoPoint to, RoadClosure closure)
    {
        // On a plane about the closure: a few kilometres across, the earth's roundness does not show.
        var (ax, ay) = Plane(from, closure.Centre);
        var (bx, by) = Plane(to, closure.Centre);
        var (dx, dy) = (bx - ax, by - ay);
        var lengthM = Math.Sqrt((dx * dx) + (dy * dy));
        if (lengthM <= 0) return 0;
        var nearest = Math.Clamp(-((ax * dx) + (ay * dy)) / (lengthM * lengthM), 0, 1);
        var (nx, ny) = (ax + (nearest * dx), ay + (nearest * dy));
        var offM = Math.Sqrt((nx * nx) + (ny * ny));
        var radius = closure.RadiusM;
        if (offM >= radius) return 0;

        var (a, b) = (Math.Sqrt((ax * ax) + (ay * ay)), Math.Sqrt((bx * bx) + (by * by)));
        if (a <= radius || b <= radius)
        {
            var insideM = Math.Min(lengthM, a <= radius && b <= radius ? lengthM : radius);
            return insideM * (options.ClosedSlowdown - 1);
        }

        var angle = Math.Acos(Math.Clamp(((ax * bx) + (ay * by)) / (a * b), -1, 1)) - Math.Acos(radius / a) - Math.Acos(radius / b);
        return Math.Sqrt((a * a) - (radius * radius)) + Math.Sqrt((b * b) - (radius * radius)) + (radius * Math.Max(0, angle)) - lengthM;
    }

    private static (double X, double Y) Plane(GeoPoint point, GeoPoint centre) =>
        ((point.Lon - centre.Lon) * MetresPerDegree * Math.Cos(centre.Lat * Math.PI / 180), (point.Lat - centre.Lat) * MetresPerDegree);
}
