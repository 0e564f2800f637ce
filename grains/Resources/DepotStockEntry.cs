namespace Haimen.Grains.Resources;

/// <summary>One category of a depot. What is free, held and out follows from its orders, so that nothing can get lost between them.</summary>
/// <param name="Category">The category.</param>
/// <param name="Total">Pieces that the depot ever had.</param>
/// <param name="Consumed">Pieces of these that are gone for good.</param>
[GenerateSerializer, Immutable, Alias("haimen.depot-stock-entry")]
internal sealed record DepotStockEntry([property: Id(0)] string Category, [property: Id(1)] int Total, [property: Id(2)] int Consumed);
