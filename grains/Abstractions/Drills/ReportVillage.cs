using Haimen.Hazards;

namespace Haimen.Grains.Drills;

/// <summary>A village that had water on the ground.</summary>
/// <param name="Id">The village.</param>
/// <param name="Name">Its Chinese name.</param>
/// <param name="Township">Its township.</param>
/// <param name="Place">Where it is.</param>
/// <param name="MaxDepthM">Greatest depth in truth, m.</param>
/// <param name="MaxDepthAt">When that was.</param>
/// <param name="BelievedMaxDepthM">Greatest depth that the domain believed in, m.</param>
[GenerateSerializer, Immutable, Alias("haimen.report-village")]
public sealed record ReportVillage(
    [property: Id(0)] string Id,
    [property: Id(1)] string Name,
    [property: Id(2)] string Township,
    [property: Id(3)] GeoPoint Place,
    [property: Id(4)] double MaxDepthM,
    [property: Id(5)] DateTimeOffset MaxDepthAt,
    [property: Id(6)] double BelievedMaxDepthM);
