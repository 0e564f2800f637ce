using Haimen.Hazards;

namespace Haimen.Grains.Drills;

/// <summary>Someone calls: the public, 110, 119, 120, an information officer.</summary>
/// <param name="At">When, since the start of the drill.</param>
/// <param name="Source">Who, e.g. <c>public</c>.</param>
/// <param name="Text">What they say.</param>
/// <param name="Domain">The hazard domain it belongs to.</param>
/// <param name="Kind">The incident kind.</param>
/// <param name="TownshipId">The township.</param>
/// <param name="Place">Where; the centre of the township where the author gave no place.</param>
[GenerateSerializer, Immutable, Alias("haimen.inject-report")]
public sealed record ReportCalledIn(
    TimeSpan At,
    [property: Id(0)] string Source,
    [property: Id(1)] string Text,
    [property: Id(2)] string Domain,
    [property: Id(3)] string Kind,
    [property: Id(4)] string TownshipId,
    [property: Id(5)] GeoPoint Place) : DrillInject(At);
