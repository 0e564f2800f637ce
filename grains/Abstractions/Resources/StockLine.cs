namespace Haimen.Grains.Resources;

/// <summary>One category of a depot's stock, in pieces; none is ever negative.</summary>
/// <param name="Category">The category.</param>
/// <param name="Free">On the shelf and not held.</param>
/// <param name="Held">On the shelf, held for orders.</param>
/// <param name="Out">Issued and expected back or not yet consumed.</param>
/// <param name="Consumed">Gone for good.</param>
[GenerateSerializer, Immutable, Alias("haimen.stock-line")]
public sealed record StockLine(
    [property: Id(0)] string Category,
    [property: Id(1)] int Free,
    [property: Id(2)] int Held,
    [property: Id(3)] int Out,
    [property: Id(4)] int Consumed);
