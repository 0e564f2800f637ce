using Haimen.Grains.Roads;
using Haimen.Hazards;
using NetTopologySuite.Geometries;

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
    private readonly double _metresPerDegreeLon;
    private readonly Envelope _envelope;

    public ClosedArea(RoadClosure closure, double slowdown)
    {
        (_centre, _radiusM, _slowdown) = (closure.Centre, closure.RadiusM, slowdown);
        // On a plane about the centre: a few kilometres across, the earth's roundness does not show.
        _metresPerDegreeLon = MetresPerDegree * Math.Cos(_centre.Lat * Math.PI / 180);
        _envelope = new Envelope(new Coordinate(_centre.Lon, _centre.Lat));
        _envelope.ExpandBy(_radiusM / _metresPerDegreeLon, _radiusM / MetresPerDegree);
    }

    /// <summary>Lays out closures; one that lies within another adds nothing.</summary>
    public static ClosedArea[] Of(IReadOnlyList<RoadClosure> closures, double slowdown)
    {
        var areas = new List<ClosedArea>(closures.Count);
        foreach (var closure in closures.OrderByDescending(x => x.RadiusM).ThenBy(x => x.Id, StringComparer.Ordinal))
        {
            if (!areas.Exists(x => x._centre.DistanceM(closure.Centre) + closure.RadiusM <= x._radiusM)) areas.Add(new ClosedArea(closure, slowdown));
        }

        return [.. areas];
    }

    public bool Contains(GeoPoint place) => _centre.DistanceM(place) <= _radiusM;

    /// <summary>How many metres it adds to the straight line.</summary>
    public double LongerM(Coordinate from, Coordinate to)
    {
        if (!_envelope.Intersects(from, to)) return 0;
        var (ax, ay) = Plane(from);
        var (bx, by) = Plane(to);
        var (dx, dy) = (bx - ax, by - ay);
        var lengthM = Math.Sqrt((dx * dx) + (dy * dy));
        if (lengthM <= 0) return 0;
        var nearest = Math.Clamp(-((ax * dx) + (ay * dy)) / (lengthM * lengthM), 0, 1);
        var (nx, ny) = (ax + (nearest * dx), ay + (nearest * dy));
        if ((nx * nx) + (ny * ny) >= _radiusM * _radiusM) return 0;

        var (a, b) = (Math.Sqrt((ax * ax) + (ay * ay)), Math.Sqrt((bx * bx) + (by * by)));
        if (a <= _radiusM || b <= _radiusM)
        {
            // Whoever has one end inside need not cross all of it: the edge is never farther than the radius.
            var insideM = a <= _radiusM && b <= _radiusM ? lengthM : Math.Min(lengthM, _radiusM);
            return insideM * (_slowdown - 1);
        }

        var angle = Math.Acos(Math.Clamp(((ax * bx) + (ay * by)) / (a * b), -1, 1)) - Math.Acos(_radiusM / a) - Math.Acos(_radiusM / b);
        return Math.Max(0, Math.Sqrt((a * a) - (_radiusM * _radiusM)) + Math.Sqrt((b * b) - (_radiusM * _radiusM)) + (_radiusM * Math.Max(0, angle)) - lengthM);
    }

    private (double X, double Y) Plane(Coordinate point) => ((point.X - _centre.Lon) * _metresPerDegreeLon, (point.Y - _centre.Lat) * MetresPerDegree);
}
