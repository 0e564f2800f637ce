using Haimen.Client.V1;

namespace Haimen.Cluster.Tests.Live;

/// <summary>What the tests ask of an order.</summary>
internal static class Orders
{
    /// <summary>Whether it still holds its resource.</summary>
    public static bool Holds(this Order order) =>
        order.Progress is not (OrderProgress.Returned or OrderProgress.Declined or OrderProgress.TimedOut or OrderProgress.Diverted);
}
