using Orleans.Concurrency;

namespace Haimen.Grains.Townships;

/// <summary>
/// A village, keyed <c>realm/villageId</c>: who is at home and who is away, by evacuation order. At home + away = residents, always.
/// </summary>
public interface IVillageGrain : IGrainWithStringKey
{
    /// <summary>People leave for a shelter. Repeating it for the same order changes nothing, unless fewer arrived than left: the others count as at home.</summary>
    /// <param name="orderId">The evacuation order.</param>
    /// <param name="shelterId">Where to.</param>
    /// <param name="people">How many; no more leave than are at home.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>How many left.</returns>
    Task<int> LeaveAsync(string orderId, string shelterId, int people, CancellationToken cancellationToken = default);

    /// <summary>They are back. Repeating it changes nothing.</summary>
    /// <param name="orderId">The evacuation order.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    Task ComeHomeAsync(string orderId, CancellationToken cancellationToken = default);

    /// <summary>How it stands.</summary>
    /// <param name="cancellationToken">Cancels the wait.</param>
    [AlwaysInterleave]
    ValueTask<VillageStatus> GetStatusAsync(CancellationToken cancellationToken = default);
}
