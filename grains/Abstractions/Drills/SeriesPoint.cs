namespace Haimen.Grains.Drills;

/// <summary>One point of a series.</summary>
/// <param name="Minute">Minutes since the start of the drill.</param>
/// <param name="Value">The value, in the unit of the series.</param>
[GenerateSerializer, Immutable, Alias("haimen.series-point")]
public readonly record struct SeriesPoint([property: Id(0)] double Minute, [property: Id(1)] double Value);
