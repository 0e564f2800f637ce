namespace Haimen.Grains.Resources;

/// <summary>An order's part of a depot's stock, or of a shelter's places.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="IncidentId">The incident.</param>
/// <param name="Resource">Category, or <c>shelter-place</c>.</param>
/// <param name="Quantity">Pieces or people.</param>
/// <param name="Progress">How far it is.</param>
/// <param name="Token">Its fencing token.</param>
[GenerateSerializer, Immutable, Alias("haimen.stock-order")]
public sealed record StockOrder(
    [property: Id(0)] string OrderId,
    [property: Id(1)] string IncidentId,
    [property: Id(2)] string Resource,
    [property: Id(3)] int Quantity,
    [property: Id(4)] OrderProgress Progress,
    [property: Id(5)] long Token);
