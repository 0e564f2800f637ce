using System.Globalization;

namespace Haimen.Grains.Resources;

/// <summary>What an incident is to be told of one of its orders.</summary>
/// <param name="IncidentId">The incident.</param>
/// <param name="OrderId">The order.</param>
/// <param name="Progress">How far it is.</param>
/// <param name="Reason">Why, empty where it needs none; never holds <c>|</c>.</param>
/// <param name="VillageId">The village it goes to, or moves people from; null where none.</param>
/// <param name="Quantity">1 for a team; pieces; people.</param>
[GenerateSerializer, Immutable, Alias("haimen.notice")]
internal sealed record Notice(
    [property: Id(0)] string IncidentId,
    [property: Id(1)] string OrderId,
    [property: Id(2)] OrderProgress Progress,
    [property: Id(3)] string Reason,
    [property: Id(4)] string? VillageId,
    [property: Id(5)] int Quantity)
{
    /// <summary>What becomes of an order.</summary>
    public static Notice Of(HeldOrder order, OrderProgress progress, string reason = "") =>
        new(order.IncidentId, order.OrderId, progress, reason, order.VillageId, order.Quantity);

    /// <summary>The subject of the wake that carries it: <c>orderId|progress|reason|quantity</c>.</summary>
    public string Subject => string.Create(CultureInfo.InvariantCulture, $"{OrderId}|{Progress}|{Reason.Replace('|', '/')}|{Quantity}");
}
