using Haimen.Grains.Clocks;
using Orleans.Concurrency;

namespace Haimen.Grains.Dispatch;

/// <summary>
/// The realm's dispatcher, keyed <c>realm/dispatch</c>. Incidents state their open needs; it gathers them for a moment, plans teams,
/// supplies and evacuation together, reserves what it planned and places the orders with the incidents.
/// It holds nothing that cannot be stated again: incidents restate what is still open.
/// </summary>
public interface IDispatchGrain : IWakeable
{
    /// <summary>Replaces what an incident still needs. Returns at once; the plan follows.</summary>
    /// <param name="needs">The incident's open needs.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    [AlwaysInterleave]
    Task StateNeedsAsync(OpenNeeds needs, CancellationToken cancellationToken = default);

    /// <summary>Says that resources have come free, so that unmet needs are looked at again.</summary>
    /// <param name="cancellationToken">Cancels the wait.</param>
    [AlwaysInterleave]
    Task ResourcesFreedAsync(CancellationToken cancellationToken = default);
}
