using Haimen.Hazards;
using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;

namespace Haimen.Grains.Travel;

/// <summary>A barrier, laid out for asking many times whether it lies between two places.</summary>
internal sealed class BarrierLine(Districts.Barrier barrier)
{
    // Shewchuk, "Adaptive precision floating-point arithmetic", 1997: beyond this part of its terms a determinant's sign is certain.
    private const double Uncertain = 3.3306690738754716e-16;

    private readonly GeoPoint[] _line = [.. barrier.Line];
    private readonly GeoBox _box = GeoBox.Around(barrier.Line);

    /// <summary>
    /// Whether it lies between the two ends: a straight line that meets it twice comes back to the side it started from. A corner that
    /// lies on the straight line counts to one side of it, so that a line through it is met once and one that only touches it is not.
    /// </summary>
    public bool Separates(GeoPoint from, GeoPoint to)
    {
        if (!_box.Meets(from, to)) return false;
        // The same answer both ways, also where a corner lies on the line.
        if (from.Lon > to.Lon || (from.Lon == to.Lon && from.Lat > to.Lat)) (from, to) = (to, from);
        var separated = false;
        var isLeft = IsLeft(from, to, _line[0]);
        for (var i = 1; i < _line.Length; i++)
        {
            var wasLeft = isLeft;
            isLeft = IsLeft(from, to, _line[i]);
            if (wasLeft != isLeft && IsLeft(_line[i - 1], _line[i], from) != IsLeft(_line[i - 1], _line[i], to)) separated = !separated;
        }

        return separated;
    }

    private static bool IsLeft(GeoPoint from, GeoPoint to, GeoPoint point)
    {
        var left = (from.Lon - point.Lon) * (to.Lat - point.Lat);
        var right = (from.Lat - point.Lat) * (to.Lon - point.Lon);
        var difference = left - right;
        return Math.Abs(difference) > Uncertain * (Math.Abs(left) + Math.Abs(right))
            ? difference > 0
            : Orientation.Index(Exact(from), Exact(to), Exact(point)) == OrientationIndex.Left;
    }

    private static Coordinate Exact(GeoPoint point) => new(point.Lon, point.Lat);
}
