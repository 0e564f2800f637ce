using Haimen.Hazards;

namespace Haimen.Grains.Travel;

/// <summary>How long journeys take, from many places to many.</summary>
public interface ITravelMatrixSource
{
    /// <summary>Minutes from each origin to each destination.</summary>
    /// <param name="origins">Where journeys begin, and how fast they go.</param>
    /// <param name="destinations">Where they end.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="ArgumentOutOfRangeException">A speed is not more than 0 and finite.</exception>
    ValueTask<TravelMatrix> MatrixAsync(
        IReadOnlyList<TravelOrigin> origins, IReadOnlyList<GeoPoint> destinations, CancellationToken cancellationToken = default);
}
