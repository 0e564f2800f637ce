namespace Haimen.Grains.Drills;

/// <summary>Stock that a depot gave out.</summary>
/// <param name="Depot">The depot.</param>
/// <param name="Category">The category.</param>
/// <param name="Issued">Pieces given out in all.</param>
/// <param name="Returned">Of them, pieces back on the shelf.</param>
/// <param name="Consumed">Of them, pieces gone for good.</param>
[GenerateSerializer, Immutable, Alias("haimen.report-stock")]
public sealed record ReportStock(
    [property: Id(0)] string Depot,
    [property: Id(1)] string Category,
    [property: Id(2)] int Issued,
    [property: Id(3)] int Returned,
    [property: Id(4)] int Consumed);
