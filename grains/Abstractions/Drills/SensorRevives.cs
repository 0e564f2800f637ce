namespace Haimen.Grains.Drills;

/// <summary>A sensor works again as it should, whatever was wrong with it.</summary>
/// <param name="At">When, since the start of the drill.</param>
/// <param name="SensorId">The sensor.</param>
[GenerateSerializer, Immutable, Alias("haimen.inject-sensor-revives")]
public sealed record SensorRevives(TimeSpan At, [property: Id(0)] string SensorId) : DrillInject(At);
