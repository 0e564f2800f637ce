using Orleans.Concurrency;

namespace Haimen.Grains.Resources;

/// <summary>
/// A shelter, keyed <c>realm/shelterId</c>: closed → open → closed. The first reservation opens it; people are admitted on arrival,
/// can be transferred, and go home on release; reserved and sheltered people together are never over its places.
/// </summary>
public interface IShelterGrain : IOrderedResource
{
    /// <summary>How it stands.</summary>
    /// <param name="cancellationToken">Cancels the wait.</param>
    [AlwaysInterleave]
    ValueTask<ShelterStatus> GetStatusAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Takes the people of one order, who are inside, to another shelter. The order stays here for its incident; the places are held there,
    /// and free here once the people were sent. They go home when the order is released. Two shelters never both count them.
    /// </summary>
    /// <param name="orderId">The order.</param>
    /// <param name="shelterId">The other shelter.</param>
    /// <param name="cancellationToken">Cancels the wait; a transfer that was begun is taken up again.</param>
    Task<CommandOutcome> TransferAsync(string orderId, string shelterId, CancellationToken cancellationToken = default);

    /// <summary>Closes it to newcomers; it stands empty once the last have gone.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    Task<CommandOutcome> CloseAsync(string reason, CancellationToken cancellationToken = default);

    /// <summary>Opens it to newcomers.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    Task<CommandOutcome> OpenAsync(string reason, CancellationToken cancellationToken = default);
}
