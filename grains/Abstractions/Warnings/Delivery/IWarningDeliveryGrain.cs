using Haimen.Grains.Clocks;
using Haimen.Grains.Resources;
using Orleans.Concurrency;

namespace Haimen.Grains.Warnings.Delivery;

/// <summary>
/// The way of a warning's messages to one recipient, keyed <c>realm/warningId/recipientId</c>. What it has taken is durable and is
/// tried until the channel takes it or it is given up: at least once, in the messages' order, each under an id of its own by which
/// the recipient knows a repeated one.
/// </summary>
public interface IWarningDeliveryGrain : IWakeable
{
    /// <summary>Takes the latest of a warning's messages; answered when it is durable. The same number again changes nothing.</summary>
    /// <param name="warning">The warning as it stood with that message.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    [AlwaysInterleave]
    Task DeliverAsync(WarningView warning, CancellationToken cancellationToken = default);

    /// <summary>Has what was given up tried again.</summary>
    /// <param name="commandId">The command's id; the same again changes nothing.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    [AlwaysInterleave]
    Task<CommandOutcome> RetryAsync(string commandId, CancellationToken cancellationToken = default);

    /// <summary>All messages taken, oldest first.</summary>
    /// <param name="cancellationToken">Cancels the wait.</param>
    [AlwaysInterleave]
    ValueTask<DeliveryView[]> GetAsync(CancellationToken cancellationToken = default);
}
