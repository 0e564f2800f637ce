namespace Haimen.Grains.Drills;

/// <summary>A sensor goes on reporting the value it last had.</summary>
/// <param name="At">When, since the start of the drill.</param>
/// <param name="SensorId">The sensor.</param>
[GenerateSerializer, Immutable, Alias("haimen.inject-sensor-sticks")]
public sealed record SensorSticks(TimeSpan At, [property: Id(0)] string SensorId) : DrillInject(At);
