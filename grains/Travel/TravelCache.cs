using Haimen.Hazards;

namespace Haimen.Grains.Travel;

/// <summary>
/// Keeps the journeys that a source answered, for a while and up to a number; the ones longest unused go first. Places are taken to
/// five decimals of a degree, a metre, so that a vehicle that stands still is one place. Asks for what it lacks in one matrix.
/// </summary>
/// <param name="source">Who is asked.</param>
/// <param name="mostKept">How many journeys are kept, more than 0.</param>
/// <param name="keepFor">How long an answer is used.</param>
/// <param name="time">The clock.</param>
internal sealed class TravelCache(ITravelMatrixSource source, int mostKept, TimeSpan keepFor, TimeProvider time) : ITravelMatrixSource
{
    private const int Decimals = 5;

    private readonly Lock _access = new();
    private readonly Dictionary<(TravelOrigin, GeoPoint), LinkedListNode<Kept>> _kept = [];
    private readonly LinkedList<Kept> _byUse = new();

    /// <inheritdoc/>
    public async ValueTask<TravelMatrix> MatrixAsync(
        IReadOnlyList<TravelOrigin> origins, IReadOnlyList<GeoPoint> destinations, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(origins);
        ArgumentNullException.ThrowIfNull(destinations);
        TravelOrigin[] from = [.. origins.Select(x => x with { Place = Rounded(x.Place) })];
        GeoPoint[] to = [.. destinations.Select(Rounded)];
        var minutes = new double[from.Length * to.Length];
        var sources = new TravelSource[minutes.Length];
        var (rows, columns) = Known(from, to, minutes, sources);
        if (rows.Length == 0) return new TravelMatrix(to.Length, minutes, sources);

        var answer = await source.MatrixAsync(Array.ConvertAll(rows, x => from[x]), Array.ConvertAll(columns, x => to[x]), cancellationToken);
        lock (_access)
        {
            for (var i = 0; i < rows.Length; i++)
            {
                for (var j = 0; j < columns.Length; j++)
                {
                    var cell = (rows[i] * to.Length) + columns[j];
                    (minutes[cell], sources[cell]) = (answer[i, j], answer.SourceOf(i, j));
                    Keep((from[rows[i]], to[columns[j]]), minutes[cell], sources[cell]);
                }
            }
        }

        return new TravelMatrix(to.Length, minutes, sources);
    }

    /// <summary>Fills in what is kept; returns the rows and the columns in which something is lacking.</summary>
    private (int[] Rows, int[] Columns) Known(TravelOrigin[] from, GeoPoint[] to, double[] minutes, TravelSource[] sources)
    {
        var (rows, columns) = (new bool[from.Length], new bool[to.Length]);
        lock (_access)
        {
            for (var i = 0; i < minutes.Length; i++)
            {
                var (row, column) = (i / to.Length, i % to.Length);
                if (Find((from[row], to[column])) is { } kept) (minutes[i], sources[i]) = (kept.Minutes, kept.Source);
                else rows[row] = columns[column] = true;
            }
        }

        return (True(rows), True(columns));
    }

    private Kept? Find((TravelOrigin, GeoPoint) journey)
    {
        if (!_kept.TryGetValue(journey, out var node) || time.GetElapsedTime(node.Value.Since) >= keepFor) return null;
        _byUse.Remove(node);
        _byUse.AddLast(node);
        return node.Value;
    }

    private void Keep((TravelOrigin, GeoPoint) journey, double minutes, TravelSource source)
    {
        if (_kept.Remove(journey, out var old)) _byUse.Remove(old);
        if (_kept.Count >= mostKept)
        {
            _kept.Remove(_byUse.First!.Value.Journey);
            _byUse.RemoveFirst();
        }

        _kept[journey] = _byUse.AddLast(new Kept(journey, minutes, source, time.GetTimestamp()));
    }

    private static int[] True(bool[] flags) => [.. Enumerable.Range(0, flags.Length).Where(x => flags[x])];

    private static GeoPoint Rounded(GeoPoint place) => new(Math.Round(place.Lon, Decimals), Math.Round(place.Lat, Decimals));

    private sealed record Kept((TravelOrigin, GeoPoint) Journey, double Minutes, TravelSource Source, long Since);
}
