using Haimen.Grains.Roads;
using Haimen.Hazards;

namespace Haimen.Grains.Travel;

/// <summary>
/// A closed circle, laid out for asking by how much it lengthens many straight ways: one that leads through goes round it, along two
/// tangents and an arc; one that begins or ends inside is slower there, on foot or through water.
/// </summary>
internal sealed class ClosedArea
{
    private const double MetresPerDegree = Math.PI / 180 * GeoPoint.EarthRadiusM;

    private readonly GeoPoint _centre;
    private readonly double _radiusM;
    private readonly double _slowdown;
    private readonly bool _cutsCrossings;
    private readonly double _metresPerDegreeLon;
    private readonly GeoBox _box;

    public ClosedArea(RoadClosure closure, double slowdown)
    {
        (_centre, _radiusM, _slowdown) = (closure.Centre, closure.RadiusM, slowdown);
        _cutsCrossings = closure.CutsCrossings;
        // On a plane about the centre: a few kilometres across, the earth's roundness does not show.
        _metresPerDegreeLon = MetresPerDegree * Math.Cos(_centre.Lat * Math.PI / 180);
        var (lon, lat) = (_radiusM / _metresPerDegreeLon, _radiusM / MetresPerDegree);
        _box = new GeoBox(_centre.Lon - lon, _centre.Lat - lat, _centre.Lon + lon, _centre.Lat + lat);
    }

    /// <summary>Whether a crossing at a place cannot be used.</summary>
    public bool Cuts(GeoPoint crossing) => _cutsCrossings && _centre.DistanceM(crossing) <= _radiusM;

    /// <summary>
    /// How many metres areas add to the straight line. Each spreads what it adds over the part of the line that lies in it; where several
    /// overlap, the one that adds most there counts, so that a place closed twice is gone round once, and one more closure never
    /// shortens a way.
    /// </summary>
    public static double LongerM(ClosedArea[] areas, GeoPoint from, GeoPoint to)
    {
        List<Stretch>? stretches = null;
        foreach (var area in areas)
        {
            if (area.On(from, to) is { } stretch) (stretches ??= []).Add(stretch);
        }

        if (stretches is null) return 0;
        if (stretches.Count == 1) return stretches[0].LongerM;
        double[] ends = [.. stretches.SelectMany(x => new[] { x.Start, x.End }).Distinct().Order()];
        var longerM = 0.0;
        for (var i = 1; i < ends.Length; i++)
        {
            var most = 0.0;
            foreach (var stretch in stretches)
            {
                if (stretch.Start < ends[i] && stretch.End > ends[i - 1]) most = Math.Max(most, stretch.LongerM / (stretch.End - stretch.Start));
            }

            longerM += most * (ends[i] - ends[i - 1]);
        }

        return longerM;
    }

    /// <summary>The part of the straight line that lies in it, and what that part adds; null where none does.</summary>
    private Stretch? On(GeoPoint from, GeoPoint to)
    {
        if (!_box.Meets(from, to)) return null;
        var (ax, ay) = Plane(from);
        var (bx, by) = Plane(to);
        var (dx, dy) = (bx - ax, by - ay);
        var lengthM = Math.Sqrt((dx * dx) + (dy * dy));
        if (lengthM <= 0) return null;

        // Where the line enters the circle and leaves it, in parts of its length.
        var middle = -((ax * dx) + (ay * dy)) / (lengthM * lengthM);
        var (nx, ny) = (ax + (middle * dx), ay + (middle * dy));
        var halfM2 = (_radiusM * _radiusM) - ((nx * nx) + (ny * ny));
        if (halfM2 <= 0) return null;
        var half = Math.Sqrt(halfM2) / lengthM;
        var (start, end) = (Math.Max(0, middle - half), Math.Min(1, middle + half));
        if (start >= end) return null;

        var (a, b) = (Math.Sqrt((ax * ax) + (ay * ay)), Math.Sqrt((bx * bx) + (by * by)));
        if (a <= _radiusM || b <= _radiusM)
        {
            // Whoever has one end inside need not cross all of it: the edge is never farther than the radius.
            if (a > _radiusM) start = Math.Max(start, end - (_radiusM / lengthM));
            else if (b > _radiusM) end = Math.Min(end, start + (_radiusM / lengthM));
            return new Stretch(start, end, (end - start) * lengthM * (_slowdown - 1));
        }

        var angle = Math.Acos(Math.Clamp(((ax * bx) + (ay * by)) / (a * b), -1, 1)) - Math.Acos(_radiusM / a) - Math.Acos(_radiusM / b);
        var roundM = Math.Sqrt((a * a) - (_radiusM * _radiusM)) + Math.Sqrt((b * b) - (_radiusM * _radiusM)) + (_radiusM * Math.Max(0, angle));
        return new Stretch(start, end, Math.Max(0, roundM - lengthM));
    }

    private (double X, double Y) Plane(GeoPoint point) => ((point.Lon - _centre.Lon) * _metresPerDegreeLon, (point.Lat - _centre.Lat) * MetresPerDegree);

    /// <summary>A part of a line, from 0 at its start to 1 at its end, and how many metres it becomes longer.</summary>
    private readonly record struct Stretch(double Start, double End, double LongerM);
}
