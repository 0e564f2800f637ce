using Orleans.Concurrency;

namespace Haimen.Grains.Resources;

/// <summary>A store of relief goods, keyed <c>realm/depotId</c>: reserve, issue, deliver, then return or consume; stock is never negative.</summary>
public interface ISupplyDepotGrain : IOrderedResource
{
    /// <summary>Free stock, what is held and what is out.</summary>
    /// <param name="cancellationToken">Cancels the wait.</param>
    [AlwaysInterleave]
    ValueTask<DepotStatus> GetStatusAsync(CancellationToken cancellationToken = default);
}
