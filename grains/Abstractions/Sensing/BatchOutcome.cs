namespace Haimen.Grains.Sensing;

/// <summary>What became of a batch of readings.</summary>
/// <param name="Accepted">How many were taken.</param>
/// <param name="Refused">How many were not.</param>
/// <param name="FirstRefusal">Why the first of those was not; accepted where none.</param>
[GenerateSerializer, Immutable, Alias("haimen.batch-outcome")]
public readonly record struct BatchOutcome(
    [property: Id(0)] int Accepted, [property: Id(1)] int Refused, [property: Id(2)] ReadingOutcome FirstRefusal);
