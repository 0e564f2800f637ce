using Haimen.Grains.Roads;
using Haimen.Hazards;

namespace Haimen.Grains.Travel;

/// <summary>
/// Travel by a source that knows nothing of closures, while roads are closed: to each journey is added what the closures add to it along
/// the great circle, so that none becomes shorter, and one that closures cut off is cut off.
/// </summary>
/// <param name="open">Travel with all roads open.</param>
/// <param name="closures">What is closed.</param>
/// <param name="reckoned">Travel along the great circle.</param>
internal sealed class TravelAroundClosures(ITravelMatrixSource open, IReadOnlyList<RoadClosure> closures, GreatCircleTravel reckoned) : ITravelMatrixSource
{
    private readonly GreatCircleTravel _reckonedOpen = reckoned.Around([]);
    private readonly GreatCircleTravel _reckonedClosed = reckoned.Around(closures);

    /// <inheritdoc/>
    public async ValueTask<TravelMatrix> MatrixAsync(
        IReadOnlyList<TravelOrigin> origins, IReadOnlyList<GeoPoint> destinations, CancellationToken cancellationToken = default)
    {
        var matrix = await open.MatrixAsync(origins, destinations, cancellationToken);
        var reckonedOpen = _reckonedOpen.Matrix(origins, destinations, cancellationToken);
        var reckonedClosed = _reckonedClosed.Matrix(origins, destinations, cancellationToken);
        return matrix.Select((i, j, minutes) => minutes + LongerMinutes(i, j));

        // Where the roads have a way that the great circle has not, the straight line must serve.
        double LongerMinutes(int i, int j) => double.IsFinite(reckonedOpen[i, j])
            ? Math.Max(0, reckonedClosed[i, j] - reckonedOpen[i, j])
            : _reckonedClosed.StraightClosureMinutes(origins[i].Place, destinations[j], origins[i].SpeedKmH);
    }
}
