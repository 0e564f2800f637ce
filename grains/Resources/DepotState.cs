using Haimen.Grains.Districts;

namespace Haimen.Grains.Resources;

/// <summary>A depot's state. It begins with the stock of the seed; from its first write on it is its own.</summary>
[GenerateSerializer, Immutable, Alias("haimen.depot-state")]
internal sealed record DepotState : ResourceState
{
    /// <summary>Its stock, by category in ordinal order.</summary>
    [Id(0)] public DepotStockEntry[] Stock { get; init; } = [];

    /// <summary>The state of a depot that nothing has happened to.</summary>
    public static DepotState From(Depot depot) => new()
    {
        Stock = [.. depot.Stock.OrderBy(x => x.Key, StringComparer.Ordinal).Select(x => new DepotStockEntry(x.Key, x.Value, 0))],
    };

    /// <summary>One category, or null where the depot never had it.</summary>
    public StockLine? Line(string category) =>
        Array.Find(Stock, x => x.Category == category) is { } entry ? Line(entry) : null;

    /// <summary>All categories.</summary>
    public StockLine[] Lines() => Array.ConvertAll(Stock, Line);

    /// <summary>With pieces of a category gone for good.</summary>
    public DepotState Consume(string category, int pieces) => this with
    {
        Stock = Array.ConvertAll(Stock, x => x.Category == category ? x with { Consumed = x.Consumed + pieces } : x),
    };

    private StockLine Line(DepotStockEntry entry)
    {
        var (held, issued) = (0, 0);
        foreach (var order in Book.Held)
        {
            if (order.Resource != entry.Category) continue;
            if (order.HasDeparted) issued += order.Quantity;
            else held += order.Quantity;
        }

        return new StockLine(entry.Category, entry.Total - entry.Consumed - held - issued, held, issued, entry.Consumed);
    }
}
