using Haimen.Hazards;

namespace Haimen.Grains.Drills;

/// <summary>One thing that is expected of the response.</summary>
/// <param name="Text">In words.</param>
/// <param name="Check">What is looked at.</param>
[GenerateSerializer, Immutable, Alias("haimen.drill-expectation")]
public sealed record DrillExpectation([property: Id(0)] LocalizedText Text, [property: Id(1)] ExpectationCheck Check);
