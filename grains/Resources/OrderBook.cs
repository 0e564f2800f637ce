using Haimen.Hazards;

namespace Haimen.Grains.Resources;

/// <summary>The orders of one resource: those that hold something of it, and the latest that do not any more.</summary>
[GenerateSerializer, Immutable, Alias("haimen.order-book")]
internal sealed record OrderBook
{
    /// <summary>
    /// Ended orders kept beyond their reservation's expiry. Before the expiry every one is kept; after it a repeated reservation
    /// is refused by its time alone, so the rest only spare a late report the answer "unknown".
    /// </summary>
    public const int EndedKept = 32;

    /// <summary>The latest fencing token given; rises by one with each reservation.</summary>
    [Id(0)] public long Token { get; init; }

    /// <summary>Orders that hold something, in the order of reservation.</summary>
    [Id(1)] public HeldOrder[] Held { get; init; } = [];

    /// <summary>Orders that have ended, oldest first.</summary>
    [Id(2)] public EndedOrder[] Ended { get; init; } = [];

    /// <summary>The holding order of that id, or null.</summary>
    public HeldOrder? FindHeld(string orderId) => Array.Find(Held, x => x.OrderId == orderId);

    /// <summary>The ended order of that id, or null.</summary>
    public EndedOrder? FindEnded(string orderId) => Array.FindLast(Ended, x => x.OrderId == orderId);

    /// <summary>The book with a new reservation under the next token.</summary>
    /// <param name="command">The reservation.</param>
    /// <param name="origin">Where on the road it is taken over; null where it is at home.</param>
    /// <param name="homeMinutes">Minutes home from there.</param>
    public OrderBook Hold(ReserveCommand command, GeoPoint? origin = null, double homeMinutes = 0) => this with
    {
        Token = Token + 1,
        Held =
        [
            .. Held,
            new HeldOrder
            {
                OrderId = command.OrderId,
                IncidentId = command.IncidentId,
                Resource = command.Resource,
                Quantity = command.Quantity,
                Token = Token + 1,
                Progress = OrderProgress.Reserved,
                Reached = OrderProgress.Reserved,
                ExpiresAt = command.ExpiresAt,
                Origin = origin,
                HomeMinutes = homeMinutes,
            },
        ],
    };

    /// <summary>The book with an order as it is now.</summary>
    public OrderBook Change(HeldOrder order) => this with { Held = Array.ConvertAll(Held, x => x.OrderId == order.OrderId ? order : x) };

    /// <summary>The book without an order that has ended.</summary>
    public OrderBook End(HeldOrder order, OrderProgress final, DateTimeOffset now)
    {
        var surplus = Ended.Length + 1 - EndedKept;
        return this with
        {
            Held = Array.FindAll(Held, x => x.OrderId != order.OrderId),
            Ended =
            [
                .. Ended.Where((x, i) => i >= surplus || x.ExpiresAt > now),
                new EndedOrder { OrderId = order.OrderId, Token = order.Token, Final = final, Reached = order.Reached, ExpiresAt = order.ExpiresAt },
            ],
        };
    }

    /// <summary>The holding orders as others see them, by order id.</summary>
    public StockOrder[] ToStockOrders() =>
    [
        .. Held.OrderBy(x => x.OrderId, StringComparer.Ordinal)
            .Select(x => new StockOrder(x.OrderId, x.IncidentId, x.Resource, x.Quantity, x.Progress, x.Token)),
    ];
}
