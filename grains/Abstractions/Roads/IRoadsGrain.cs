using Orleans.Concurrency;

namespace Haimen.Grains.Roads;

/// <summary>What is closed on the realm's roads, keyed <c>realm/roads</c>. Dispatch reads it before it plans.</summary>
public interface IRoadsGrain : IGrainWithStringKey
{
    /// <summary>Closes roads; closing under a known id replaces it.</summary>
    /// <param name="closure">Where and until when.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    Task CloseAsync(RoadClosure closure, CancellationToken cancellationToken = default);

    /// <summary>Opens them again; an unknown id is no error.</summary>
    /// <param name="closureId">The closure.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    Task OpenAsync(string closureId, CancellationToken cancellationToken = default);

    /// <summary>What is closed at an instant, by id.</summary>
    /// <param name="now">The instant.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    [AlwaysInterleave]
    ValueTask<RoadClosure[]> ClosedAsync(DateTimeOffset now, CancellationToken cancellationToken = default);
}
