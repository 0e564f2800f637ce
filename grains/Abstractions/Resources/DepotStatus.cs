namespace Haimen.Grains.Resources;

/// <summary>How a depot stands. On hand = free + held; the sum of on hand, out and consumed never changes but by deliveries from outside.</summary>
[GenerateSerializer, Immutable, Alias("haimen.depot-status")]
public sealed record DepotStatus
{
    /// <summary>The depot.</summary>
    [Id(0)] public required string DepotId { get; init; }

    /// <summary>Its stock, by category id in ordinal order.</summary>
    [Id(1)] public required StockLine[] Stock { get; init; }

    /// <summary>The orders that hold or have out something of it, by order id.</summary>
    [Id(2)] public required StockOrder[] Orders { get; init; }
}
