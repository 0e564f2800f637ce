using Haimen.Hazards;

namespace Haimen.Grains.Drills;

/// <summary>What a hazard left on the ground of one village.</summary>
/// <param name="Id">The village.</param>
/// <param name="Name">Its Chinese name.</param>
/// <param name="Township">Its township.</param>
/// <param name="Place">Where it is.</param>
/// <param name="Max">The worst that it had, in truth, in the quantity's unit.</param>
/// <param name="MaxAt">When that was.</param>
[GenerateSerializer, Immutable, Alias("haimen.report-ground-village")]
public sealed record ReportGroundVillage(
    [property: Id(0)] string Id,
    [property: Id(1)] string Name,
    [property: Id(2)] string Township,
    [property: Id(3)] GeoPoint Place,
    [property: Id(4)] double Max,
    [property: Id(5)] DateTimeOffset MaxAt);
