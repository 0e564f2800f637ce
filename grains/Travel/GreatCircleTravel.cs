using System.Collections.Concurrent;
using Haimen.Grains.Districts;
using Haimen.Grains.Roads;
using Haimen.Hazards;

namespace Haimen.Grains.Travel;

/// <summary>
/// Travel along the great circle, lengthened by a detour factor. Where the straight line would cross a barrier the journey goes over
/// crossings, in legs that cross nothing else, and takes the quickest such way; each crossing adds its delay. Each leg goes round what
/// is closed; a crossing in an area that people closed cannot be used, one under a footprint's water is as slow as the way to it.
/// A leg that begins or ends at a crossing is not held up by that crossing's own barrier, since crossings lie on it.
/// It answers at once, and the same question always has the same answer.
/// </summary>
public sealed class GreatCircleTravel : ITravelMatrixSource
{
    private const int MostSpeeds = 100;

    private readonly GreatCircleTravelOptions _options;
    private readonly BarrierLine[] _barriers;
    private readonly LaidCrossing[] _crossings;
    private readonly double[] _betweenM;
    private readonly ClosedArea[] _closed;
    private readonly GreatCircleTravel _open;
    private readonly ConcurrentDictionary<double, double[]> _overBySpeed = [];

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
        _options = options;
        _closed = [];
        _open = this;
        _barriers = [.. barriers.Select(x => new BarrierLine(x))];
        var index = barriers.Select((x, i) => (x.Id, i)).ToDictionary(x => x.Id, x => x.i, StringComparer.Ordinal);
        _crossings =
        [
            .. crossings.OrderBy(x => x.Id, StringComparer.Ordinal).Select(x => index.TryGetValue(x.BarrierId, out var barrier)
                ? new LaidCrossing(new LocatedPoint(x.Place), barrier, x.DelayMinutes)
                : throw new ArgumentException($"crossing {x.Id}: barrier '{x.BarrierId}' is not one of the district's", nameof(crossings))),
        ];
        _betweenM = new double[_crossings.Length * _crossings.Length];
        for (var i = 0; i < _betweenM.Length; i++)
        {
            var (x, y) = (_crossings[i / _crossings.Length], _crossings[i % _crossings.Length]);
            _betweenM[i] = LegM(x.At, y.At, x.Barrier, y.Barrier);
        }
    }

    private GreatCircleTravel(GreatCircleTravel open, IReadOnlyList<RoadClosure> closures)
    {
        (_options, _barriers, _open) = (open._options, open._barriers, open);
        _closed = [.. closures.Select(x => new ClosedArea(x, _options.ClosedSlowdown))];
        _crossings = Array.ConvertAll(open._crossings, x => Array.Exists(_closed, y => y.Cuts(x.At.Place)) ? x with { DelayMinutes = double.PositiveInfinity } : x);
        _betweenM = [.. open._betweenM];
        for (var i = 0; i < _betweenM.Length; i++) _betweenM[i] += ClosuresM(_crossings[i / _crossings.Length].At, _crossings[i % _crossings.Length].At);
    }

    /// <summary>The same travel while roads are closed.</summary>
    /// <param name="closures">What is closed, and nothing else.</param>
    public GreatCircleTravel Around(IReadOnlyList<RoadClosure> closures)
    {
        ArgumentNullException.ThrowIfNull(closures);
        return closures.Count == 0 ? _open : new GreatCircleTravel(_open, closures);
    }

    /// <summary>Minutes from one place to another; <see cref="double.PositiveInfinity"/> where there is no way.</summary>
    /// <param name="from">Where the journey begins.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="speedKmH">Mean speed on the road in km/h, more than 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The speed is not more than 0 and finite.</exception>
    public double Minutes(GeoPoint from, GeoPoint to, double speedKmH)
    {
        var (start, end) = (new LocatedPoint(from), new LocatedPoint(to));
        var minutesPerM = MinutesPerM(speedKmH);
        var directM = LegM(start, end, -1, -1);
        return double.IsFinite(directM)
            ? directM * minutesPerM
            : OverCrossings(Onward(start, minutesPerM), ToCrossings(end), minutesPerM);
    }

    /// <summary>Minutes that closures add to the straight line, whatever bars it.</summary>
    internal double StraightClosureMinutes(GeoPoint from, GeoPoint to, double speedKmH) =>
        ClosuresM(new LocatedPoint(from), new LocatedPoint(to)) * MinutesPerM(speedKmH);

    /// <inheritdoc/>
    public ValueTask<TravelMatrix> MatrixAsync(
        IReadOnlyList<TravelOrigin> origins, IReadOnlyList<GeoPoint> destinations, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Matrix(origins, destinations, cancellationToken));

    /// <summary>The same at once.</summary>
    /// <param name="origins">Where journeys begin, and how fast they go.</param>
    /// <param name="destinations">Where they end.</param>
    /// <param name="cancellationToken">Ends the reckoning.</param>
    public TravelMatrix Matrix(IReadOnlyList<TravelOrigin> origins, IReadOnlyList<GeoPoint> destinations, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(origins);
        ArgumentNullException.ThrowIfNull(destinations);
        var ends = new LocatedPoint[destinations.Count];
        for (var i = 0; i < ends.Length; i++) ends[i] = new LocatedPoint(destinations[i]);
        var toCrossings = new double[]?[ends.Length];
        var minutes = new double[origins.Count * ends.Length];
        for (var i = 0; i < origins.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var minutesPerM = MinutesPerM(origins[i].SpeedKmH);
            var start = new LocatedPoint(origins[i].Place);
            var row = minutes.AsSpan(i * ends.Length, ends.Length);
            double[]? onward = null;
            for (var j = 0; j < row.Length; j++)
            {
                var directM = LegM(start, ends[j], -1, -1);
                row[j] = double.IsFinite(directM)
                    ? directM * minutesPerM
                    : OverCrossings(onward ??= Onward(start, minutesPerM), toCrossings[j] ??= ToCrossings(ends[j]), minutesPerM);
            }
        }

        return new TravelMatrix(ends.Length, minutes, TravelSource.GreatCircle);
    }

    private double MinutesPerM(double speedKmH) => double.IsFinite(speedKmH) && speedKmH > 0
        ? _options.DetourFactor * 60 / (speedKmH * 1000)
        : throw new ArgumentOutOfRangeException(nameof(speedKmH), speedKmH, "must be more than 0 and finite");

    /// <summary>The quickest way from just beyond any crossing, reached in <paramref name="onward"/> minutes.</summary>
    private static double OverCrossings(double[] onward, double[] toCrossingsM, double minutesPerM)
    {
        var best = double.PositiveInfinity;
        for (var i = 0; i < onward.Length; i++) best = Math.Min(best, onward[i] + (toCrossingsM[i] * minutesPerM));
        return best;
    }

    /// <summary>Minutes from a place to just beyond each crossing, over others where that is quicker or the only way.</summary>
    private double[] Onward(in LocatedPoint from, double minutesPerM)
    {
        var n = _crossings.Length;
        var over = CrossingToCrossing(minutesPerM);
        var toCrossingsM = ToCrossings(from);
        var onward = new double[n];
        Array.Fill(onward, double.PositiveInfinity);
        for (var i = 0; i < n; i++)
        {
            var start = (toCrossingsM[i] * minutesPerM) + _crossings[i].DelayMinutes;
            if (double.IsInfinity(start)) continue;
            for (var j = 0; j < n; j++) onward[j] = Math.Min(onward[j], start + over[(i * n) + j]);
        }

        return onward;
    }

    /// <summary>Minutes from just beyond one crossing to just beyond another, the latter's delay included (Floyd and Warshall).</summary>
    private double[] CrossingToCrossing(double minutesPerM)
    {
        if (_overBySpeed.TryGetValue(minutesPerM, out var known)) return known;
        var n = _crossings.Length;
        var minutes = new double[n * n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++) minutes[(i * n) + j] = i == j ? 0 : (_betweenM[(i * n) + j] * minutesPerM) + _crossings[j].DelayMinutes;
        }

        for (var k = 0; k < n; k++)
        {
            for (var i = 0; i < n; i++)
            {
                for (var j = 0; j < n; j++) minutes[(i * n) + j] = Math.Min(minutes[(i * n) + j], minutes[(i * n) + k] + minutes[(k * n) + j]);
            }
        }

        // A district's vehicles have a handful of speeds.
        if (_overBySpeed.Count < MostSpeeds) _overBySpeed[minutesPerM] = minutes;
        return minutes;
    }

    private double[] ToCrossings(LocatedPoint place) => Array.ConvertAll(_crossings, x => LegM(place, x.At, x.Barrier, -1));

    /// <summary>Metres of the straight line and round what is closed on it, infinite where it crosses a barrier other than two that may be crossed.</summary>
    private double LegM(in LocatedPoint from, in LocatedPoint to, int mayCross, int mayAlsoCross)
    {
        for (var i = 0; i < _barriers.Length; i++)
        {
            if (i != mayCross && i != mayAlsoCross && _barriers[i].Separates(from.Place, to.Place)) return double.PositiveInfinity;
        }

        return from.DistanceM(to) + ClosuresM(from, to);
    }

    private double ClosuresM(in LocatedPoint from, in LocatedPoint to) => ClosedArea.LongerM(_closed, from.Place, to.Place);

    private sealed record LaidCrossing(LocatedPoint At, int Barrier, double DelayMinutes);
}
