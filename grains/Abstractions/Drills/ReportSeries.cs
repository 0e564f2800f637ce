using Haimen.Hazards;

namespace Haimen.Grains.Drills;

/// <summary>A quantity over the time of a drill, as it was recorded. What charts know by name is in <see cref="ReportSeriesIds"/>.</summary>
/// <param name="Id">Stable id, e.g. <c>rainMmH</c>.</param>
/// <param name="Name">Display name.</param>
/// <param name="Unit">The unit, e.g. <c>mm/h</c>; empty for a count.</param>
/// <param name="Points">The values by rising time.</param>
[GenerateSerializer, Immutable, Alias("haimen.report-series")]
public sealed record ReportSeries(
    [property: Id(0)] string Id,
    [property: Id(1)] LocalizedText Name,
    [property: Id(2)] string Unit,
    [property: Id(3)] SeriesPoint[] Points);
