namespace Haimen.Grains.Drills;

/// <summary>Something that happens in a drill because its author says so.</summary>
/// <param name="At">When, since the start of the drill.</param>
[GenerateSerializer, Immutable, Alias("haimen.drill-inject")]
public abstract record DrillInject([property: Id(0)] TimeSpan At);
