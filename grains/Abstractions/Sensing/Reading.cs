namespace Haimen.Grains.Sensing;

/// <summary>One reading of a sensor.</summary>
/// <param name="At">When it was measured, UTC.</param>
/// <param name="Value">The value in the sensor's unit; for rain the millimetres since the reading before.</param>
[GenerateSerializer, Immutable, Alias("haimen.reading")]
public readonly record struct Reading([property: Id(0)] DateTimeOffset At, [property: Id(1)] double Value);
