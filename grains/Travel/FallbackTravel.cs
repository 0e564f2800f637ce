using Haimen.Hazards;

namespace Haimen.Grains.Travel;

/// <summary>
/// Travel by the roads while they can be asked, along the great circle while not. A matrix is all of the one or of the other where the
/// server fails: between a time by road and one by the straight line the way of reckoning would decide.
/// </summary>
internal sealed class FallbackTravel(ITravelMatrixSource roads, GreatCircleTravel reckoned, TravelMetrics metrics) : ITravelMatrixSource
{
    /// <inheritdoc/>
    public async ValueTask<TravelMatrix> MatrixAsync(
        IReadOnlyList<TravelOrigin> origins, IReadOnlyList<GeoPoint> destinations, CancellationToken cancellationToken = default)
    {
        try
        {
            return await roads.MatrixAsync(origins, destinations, cancellationToken);
        }
        catch (OsrmException)
        {
            metrics.FellBack();
            return reckoned.Matrix(origins, destinations, cancellationToken).AsFallback();
        }
    }
}
