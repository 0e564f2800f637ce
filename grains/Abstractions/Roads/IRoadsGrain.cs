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

    /// <summary>Closes what an incident's footprint makes impassable, in place of all that it closed before. What people closed stays.</summary>
    /// <param name="incidentId">The incident.</param>
    /// <param name="at">The instant that the closures are of; older ones than the last are ignored.</param>
    /// <param name="closures">All that it closes, each naming the incident; none opens everything again.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    Task FollowAsync(string incidentId, DateTimeOffset at, RoadClosure[] closures, CancellationToken cancellationToken = default);

    /// <summary>What is closed at an instant, by people and by footprints, by id.</summary>
    /// <param name="now">The instant.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    [AlwaysInterleave]
    ValueTask<RoadClosure[]> ClosedAsync(DateTimeOffset now, CancellationToken cancellationToken = default);
}
