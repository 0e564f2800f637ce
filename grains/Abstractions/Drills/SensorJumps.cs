namespace Haimen.Grains.Drills;

/// <summary>A sensor reports too much or too little from now on.</summary>
/// <param name="At">When, since the start of the drill.</param>
/// <param name="SensorId">The sensor.</param>
/// <param name="Offset">What is added to each reading, in the unit of the sensor.</param>
[GenerateSerializer, Immutable, Alias("haimen.inject-sensor-jumps")]
public sealed record SensorJumps(TimeSpan At, [property: Id(0)] string SensorId, [property: Id(1)] double Offset) : DrillInject(At);
