namespace Haimen.Grains.Drills;

/// <summary>How sensors of one kind differ from the truth.</summary>
/// <param name="Kind">The sensor kind.</param>
/// <param name="Imperfection">How they differ.</param>
[GenerateSerializer, Immutable, Alias("haimen.sensor-kind-imperfection")]
public sealed record SensorKindImperfection([property: Id(0)] string Kind, [property: Id(1)] SensorImperfection Imperfection);
