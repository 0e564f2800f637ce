using Haimen.Hazards;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Haimen.Grains.Travel;

/// <summary>
/// Travel as an OSRM server has it. The server's profile has speeds of its own, so its durations are scaled by how a vehicle's speed
/// compares with the profile's. Reckoned along the great circle all the same are people on foot, for whom a profile for vehicles is
/// none, and places that are not on the server's map.
/// </summary>
internal sealed partial class OsrmTravel(
    OsrmClient client, GreatCircleTravel reckoned, IOptions<TravelOptions> options, TimeProvider time, ILogger<OsrmTravel> logger) : ITravelMatrixSource
{
    private readonly TravelOptions _options = options.Value;
    private readonly Lock _outage = new();
    private long? _failedAt;

    /// <inheritdoc/>
    /// <exception cref="OsrmException">The server fails, or failed a little while ago.</exception>
    public async ValueTask<TravelMatrix> MatrixAsync(
        IReadOnlyList<TravelOrigin> origins, IReadOnlyList<GeoPoint> destinations, CancellationToken cancellationToken = default)
    {
        var estimate = reckoned.Matrix(origins, destinations, cancellationToken);
        // Origins at one place differ by speed alone, which the server knows nothing of.
        var from = origins.Where(IsDriven).Select(x => x.Place).Distinct().ToArray();
        var to = destinations.Distinct().ToArray();
        if (from.Length == 0 || to.Length == 0) return estimate;
        var table = await AskAsync(from, to, cancellationToken);

        var (rows, columns) = (Positions(from), Positions(to));
        var minutes = new double[origins.Count * destinations.Count];
        var sources = new TravelSource[minutes.Length];
        for (var i = 0; i < minutes.Length; i++)
        {
            var (row, column) = (i / destinations.Count, i % destinations.Count);
            var origin = origins[row];
            if (IsDriven(origin) && table.SourceSnapM[rows[origin.Place]] <= _options.OsrmMaxSnapM
                && table.DestinationSnapM[columns[destinations[column]]] <= _options.OsrmMaxSnapM)
            {
                var seconds = table.Seconds[rows[origin.Place]][columns[destinations[column]]] ?? double.PositiveInfinity;
                (minutes[i], sources[i]) = (seconds / 60 * (_options.OsrmSpeedKmH / origin.SpeedKmH), TravelSource.Osrm);
            }
            else
            {
                (minutes[i], sources[i]) = (estimate[row, column], TravelSource.GreatCircle);
            }
        }

        return new TravelMatrix(destinations.Count, minutes, sources);
    }

    private bool IsDriven(TravelOrigin origin) => origin.SpeedKmH >= _options.OsrmLeastSpeedKmH;

    private static Dictionary<GeoPoint, int> Positions(GeoPoint[] places) => places.Select((x, i) => (x, i)).ToDictionary(x => x.x, x => x.i);

    private async Task<OsrmTable> AskAsync(GeoPoint[] from, GeoPoint[] to, CancellationToken cancellationToken)
    {
        if (IsLeftAlone()) throw new OsrmException("it failed a little while ago");
        using var deadline = new CancellationTokenSource(_options.OsrmDeadline, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            var table = await AskInPartsAsync(from, to, either.Token);
            Answered();
            return table;
        }
        catch (OsrmException e)
        {
            Failed(e.Message);
            throw;
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            var late = new OsrmException($"no answer within {_options.OsrmDeadline.TotalSeconds:0.###} s", e);
            Failed(late.Message);
            throw late;
        }
    }

    /// <summary>Asks for as much at once as the server takes: as many rows as columns, or more of the one where there are few of the other.</summary>
    private async Task<OsrmTable> AskInPartsAsync(GeoPoint[] from, GeoPoint[] to, CancellationToken cancellationToken)
    {
        var most = _options.OsrmMaxTableSize;
        var rows = Math.Min(from.Length, Math.Max(most / 2, most - to.Length));
        var columns = Math.Min(to.Length, most - rows);
        var table = new OsrmTable(Array.ConvertAll(from, _ => new double?[to.Length]), new double[from.Length], new double[to.Length]);
        var parts = Parts(from.Length, rows).SelectMany(_ => Parts(to.Length, columns), (x, y) => (Rows: x, Columns: y));
        await Parallel.ForEachAsync(
            parts,
            new ParallelOptions { MaxDegreeOfParallelism = _options.OsrmRequestsAtOnce, CancellationToken = cancellationToken },
            async (part, stop) =>
            {
                var (row, column) = (part.Rows.Offset, part.Columns.Offset);
                var answer = await client.TableAsync(new(from, row, part.Rows.Count), new(to, column, part.Columns.Count), stop);
                for (var i = 0; i < part.Rows.Count; i++) answer.Seconds[i].CopyTo(table.Seconds[row + i], column);
                answer.SourceSnapM.CopyTo(table.SourceSnapM, row);
                answer.DestinationSnapM.CopyTo(table.DestinationSnapM, column);
            });
        return table;
    }

    private static IEnumerable<(int Offset, int Count)> Parts(int length, int size)
    {
        for (var offset = 0; offset < length; offset += size) yield return (offset, Math.Min(size, length - offset));
    }

    private bool IsLeftAlone()
    {
        lock (_outage) return _failedAt is { } failed && time.GetElapsedTime(failed) < _options.OsrmRetryAfter;
    }

    private void Failed(string reason)
    {
        bool begins;
        lock (_outage)
        {
            begins = _failedAt is null;
            _failedAt = time.GetTimestamp();
        }

        if (begins) LogOutage(_options.OsrmUrl, reason);
    }

    private void Answered()
    {
        lock (_outage)
        {
            if (_failedAt is null) return;
            _failedAt = null;
        }

        LogOutageOver(_options.OsrmUrl);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The OSRM server at {Url} gives no travel times: {Reason}. They are reckoned along the great circle until it does again.")]
    private partial void LogOutage(string? url, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "The OSRM server at {Url} gives travel times again.")]
    private partial void LogOutageOver(string? url);
}
