namespace Haimen.Grains.Drills;

/// <summary>A shelter that was used.</summary>
/// <param name="Id">The shelter.</param>
/// <param name="Name">Its Chinese name.</param>
/// <param name="Places">All its places.</param>
/// <param name="Peak">Most people inside at once.</param>
/// <param name="OpenedAt">When the first were received or expected, null where never.</param>
/// <param name="ClosedAt">When the last had gone, null where they had not.</param>
[GenerateSerializer, Immutable, Alias("haimen.report-shelter")]
public sealed record ReportShelter(
    [property: Id(0)] string Id,
    [property: Id(1)] string Name,
    [property: Id(2)] int Places,
    [property: Id(3)] int Peak,
    [property: Id(4)] DateTimeOffset? OpenedAt,
    [property: Id(5)] DateTimeOffset? ClosedAt);
