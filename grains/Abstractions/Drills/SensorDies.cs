namespace Haimen.Grains.Drills;

/// <summary>A sensor falls silent.</summary>
/// <param name="At">When, since the start of the drill.</param>
/// <param name="SensorId">The sensor.</param>
[GenerateSerializer, Immutable, Alias("haimen.inject-sensor-dies")]
public sealed record SensorDies(TimeSpan At, [property: Id(0)] string SensorId) : DrillInject(At);
