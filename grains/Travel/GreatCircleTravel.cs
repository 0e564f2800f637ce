using System.Collections.Concurrent;
using Haimen.Grains.Districts;
using Haimen.Hazards;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;

namespace Haimen.Grains.Travel;

/// <summary>
/// Travel along the great circle, lengthened by a detour factor. Where the straight line would cross a barrier the journey goes over
/// crossings, in legs that cross nothing else, and takes the quickest such way; each crossing adds its delay.
/// A leg that begins or ends at a crossing is not held up by that crossing's own barrier, since crossings lie on it.
/// </summary>
public sealed class GreatCircleTravel : ITravelTimes
{
    private static readonly GeometryFactory Geometries = new(new PrecisionModel(), 4326);

    private readonly double _detourFactor;
    private readonly int _mostRemembered;
    private readonly IPreparedGeometry[] _barriers;
    private readonly (GeoPoint Place, int Barrier, double DelayMinutes)[] _crossings;
    private readonly double[][] _between;
    private readonly ConcurrentDictionary<double, double[][]> _crossingMinutes = [];
    private readonly ConcurrentDictionary<GeoPoint, double[]> _toCrossings = [];
    private readonly ConcurrentDictionary<(GeoPoint, GeoPoint, double), double> _journeys = [];

    /// <summary>Lays out the barriers and crossings.</summary>
    /// <param name="barriers">The lines that cannot be crossed but at a crossing.</param>
    /// <param name="crossings">The crossings; one of an unknown barrier is an error.</param>
    /// <param name="options">The figures.</param>
    /// <exception cref="ArgumentException">A crossing's barrier is not among the barriers.</exception>
    public GreatCircleTravel(IReadOnlyList<Districts.Barrier> barriers, IReadOnlyList<Crossing> crossings, GreatCircleTravelOptions options)
    {
        ArgumentNullException.ThrowIfNull(barriers);
        ArgumentNullException.ThrowIfNull(crossings);
        ArgumentNullException.ThrowIfNull(options);
        _detourFactor = options.DetourFactor;
        _mostRemembered = options.MostRemembered;
        _barriers = [.. barriers.Select(x => PreparedGeometryFactory.Prepare(Geometries.CreateLineString([.. x.Line.Select(ToCoordinate)])))];
        var index = barriers.Select((x, i) => (x.Id, i)).ToDictionary(x => x.Id, x => x.i, StringComparer.Ordinal);
        _crossings =
        [
            .. crossings.OrderBy(x => x.Id, StringComparer.Ordinal).Select(x => index.TryGetValue(x.BarrierId, out var barrier)
                ? (x.Place, barrier, x.DelayMinutes)
                : throw new ArgumentException($"crossing {x.Id}: barrier '{x.BarrierId}' is not one of the district's", nameof(crossings))),
        ];
        _between = Array.ConvertAll(_crossings, x => Array.ConvertAll(_crossings, y => LegM(x.Place, y.Place, x.Barrier, y.Barrier)));
    }

    /// <inheritdoc/>
    public double Minutes(GeoPoint from, GeoPoint to, double speedKmH)
    {
        if (!double.IsFinite(speedKmH) || speedKmH <= 0) throw new ArgumentOutOfRangeException(nameof(speedKmH), speedKmH, "must be more than 0 and finite");
        if (_journeys.TryGetValue((from, to, speedKmH), out var known)) return known;
        if (_journeys.Count >= _mostRemembered) _journeys.Clear();
        var minutes = Reckon(from, to, speedKmH);
        _journeys[(from, to, speedKmH)] = minutes;
        return minutes;
    }

    /// <inheritdoc/>
    public double[][] Matrix(IReadOnlyList<TravelOrigin> origins, IReadOnlyList<GeoPoint> destinations)
    {
        ArgumentNullException.ThrowIfNull(origins);
        ArgumentNullException.ThrowIfNull(destinations);
        return [.. origins.Select(x => destinations.Select(y => Minutes(x.Place, y, x.SpeedKmH)).ToArray())];
    }

    private double Reckon(GeoPoint from, GeoPoint to, double speedKmH)
    {
        var minutesPerM = _detourFactor * 60 / (speedKmH * 1000);
        var direct = LegM(from, to, -1, -1);
        if (double.IsFinite(direct)) return direct * minutesPerM;

        var (outward, homeward) = (ToCrossings(from), ToCrossings(to));
        var over = _crossingMinutes.GetOrAdd(speedKmH, _ => CrossingToCrossing(minutesPerM));
        var best = double.PositiveInfinity;
        for (var i = 0; i < _crossings.Length; i++)
        {
            if (double.IsInfinity(outward[i])) continue;
            var start = (outward[i] * minutesPerM) + _crossings[i].DelayMinutes;
            for (var j = 0; j < _crossings.Length; j++) best = Math.Min(best, start + over[i][j] + (homeward[j] * minutesPerM));
        }

        return best;
    }

    /// <summary>Minutes from just beyond one crossing to just beyond another, the latter's delay included (Floyd and Warshall).</summary>
    private double[][] CrossingToCrossing(double minutesPerM)
    {
        var n = _crossings.Length;
        var minutes = new double[n][];
        for (var i = 0; i < n; i++)
        {
            minutes[i] = new double[n];
            for (var j = 0; j < n; j++) minutes[i][j] = i == j ? 0 : (_between[i][j] * minutesPerM) + _crossings[j].DelayMinutes;
        }

        for (var k = 0; k < n; k++)
        {
            for (var i = 0; i < n; i++)
            {
                for (var j = 0; j < n; j++) minutes[i][j] = Math.Min(minutes[i][j], minutes[i][k] + minutes[k][j]);
            }
        }

        return minutes;
    }

    private double[] ToCrossings(GeoPoint place)
    {
        if (_toCrossings.TryGetValue(place, out var known)) return known;
        if (_toCrossings.Count >= _mostRemembered) _toCrossings.Clear();
        return _toCrossings[place] = Array.ConvertAll(_crossings, x => LegM(place, x.Place, x.Barrier, -1));
    }

    /// <summary>Metres of the straight line, infinite where it crosses a barrier other than two that may be crossed.</summary>
    private double LegM(GeoPoint from, GeoPoint to, int mayCross, int mayAlsoCross)
    {
        if (from == to) return 0;
        var line = Geometries.CreateLineString([ToCoordinate(from), ToCoordinate(to)]);
        for (var i = 0; i < _barriers.Length; i++)
        {
            if (i != mayCross && i != mayAlsoCross && Separates(_barriers[i], line)) return double.PositiveInfinity;
        }

        return from.DistanceM(to);
    }

    /// <summary>Whether a barrier lies between the two ends: a line that meets it twice comes back to the side it started from.</summary>
    private static bool Separates(IPreparedGeometry barrier, LineString line) =>
        barrier.Intersects(line) && barrier.Geometry.Intersection(line).NumGeometries % 2 == 1;

    private static Coordinate ToCoordinate(GeoPoint point) => new(point.Lon, point.Lat);
}
