using Haimen.Grains.Clocks;

namespace Haimen.Grains.Resources;

/// <summary>
/// A resource that orders own: a team, a supply depot, a shelter. It alone decides who owns it; every answer is durable.
/// What befalls an order afterwards reaches its incident as a wake named <see cref="ProgressWake"/> whose subject is
/// <c>orderId|progress|reason|quantity</c>, the quantity being what the order holds or has brought.
/// </summary>
public interface IOrderedResource : IWakeable
{
    /// <summary>Name of the wake by which a resource tells an incident how an order goes.</summary>
    const string ProgressWake = "order-progress";

    /// <summary>Holds the resource, or a part of it, for an order.</summary>
    /// <param name="command">What and until when.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    Task<Reservation> ReserveAsync(ReserveCommand command, CancellationToken cancellationToken = default);

    /// <summary>Gives the order that a reservation was made for.</summary>
    /// <param name="command">The order.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    Task<CommandOutcome> OrderAsync(OrderCommand command, CancellationToken cancellationToken = default);

    /// <summary>Takes a crew's report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    Task<CommandOutcome> ReportAsync(ProgressReport report, CancellationToken cancellationToken = default);

    /// <summary>Ends an order or gives back a reservation.</summary>
    /// <param name="command">Which.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    Task<CommandOutcome> ReleaseAsync(ReleaseCommand command, CancellationToken cancellationToken = default);
}
