using Orleans.Concurrency;

namespace Haimen.Grains.Resources;

/// <summary>A response team, keyed <c>realm/teamId</c>: available → reserved → ordered → acknowledged → en route → on scene → returning → available. On the road it can be diverted to another order.</summary>
public interface ITeamGrain : IOrderedResource
{
    /// <summary>How it stands.</summary>
    /// <param name="cancellationToken">Cancels the wait.</param>
    [AlwaysInterleave]
    ValueTask<TeamStatus> GetStatusAsync(CancellationToken cancellationToken = default);

    /// <summary>Takes it out of service or puts it back; one that is owned finishes its order first.</summary>
    /// <param name="inService">Whether it can be sent.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    Task<CommandOutcome> SetInServiceAsync(bool inService, string reason, CancellationToken cancellationToken = default);
}
