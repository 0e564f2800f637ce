using Haimen.Hazards.Assessment;

namespace Haimen.Grains.Drills;

/// <summary>Something that could not be met.</summary>
/// <param name="Incident">The incident.</param>
/// <param name="Need">The need.</param>
/// <param name="Kind">Team, supply or evacuation.</param>
/// <param name="Resource">Capability, category or <c>shelter-place</c>.</param>
/// <param name="Quantity">Units that were missing at the worst, 1 or more.</param>
/// <param name="At">When it was first stated.</param>
/// <param name="MetAt">When it was met or no longer needed, null where it never was.</param>
[GenerateSerializer, Immutable, Alias("haimen.report-shortfall")]
public sealed record ReportShortfall(
    [property: Id(0)] string Incident,
    [property: Id(1)] string Need,
    [property: Id(2)] NeedKind Kind,
    [property: Id(3)] string Resource,
    [property: Id(4)] int Quantity,
    [property: Id(5)] DateTimeOffset At,
    [property: Id(6)] DateTimeOffset? MetAt);
