using Haimen.Hazards;

namespace Haimen.Grains.Drills;

/// <summary>One thing that happened.</summary>
/// <param name="At">When.</param>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Text">In words.</param>
/// <param name="Incident">The incident it belongs to, null where none.</param>
[GenerateSerializer, Immutable, Alias("haimen.timeline-entry")]
public sealed record TimelineEntry(
    [property: Id(0)] DateTimeOffset At,
    [property: Id(1)] TimelineKind Kind,
    [property: Id(2)] LocalizedText Text,
    [property: Id(3)] string? Incident = null);
