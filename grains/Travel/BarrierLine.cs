using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;

namespace Haimen.Grains.Travel;

/// <summary>A barrier, laid out for asking many times whether it lies between two places.</summary>
internal sealed class BarrierLine(Districts.Barrier barrier)
{
    private readonly Coordinate[] _line = [.. barrier.Line.Select(x => new Coordinate(x.Lon, x.Lat))];
    private readonly Envelope _envelope = new([.. barrier.Line.Select(x => new Coordinate(x.Lon, x.Lat))]);

    /// <summary>
    /// Whether it lies between the two ends: a straight line that meets it twice comes back to the side it started from. A corner that
    /// lies on the straight line counts to one side of it, so that a line through it is met once and one that only touches it is not.
    /// </summary>
    public bool Separates(Coordinate from, Coordinate to)
    {
        if (!_envelope.Intersects(from, to)) return false;
        // The same answer both ways, also where a corner lies on the line.
        if (from.CompareTo(to) > 0) (from, to) = (to, from);
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

    private static bool IsLeft(Coordinate from, Coordinate to, Coordinate point) => Orientation.Index(from, to, point) == OrientationIndex.Left;
}
