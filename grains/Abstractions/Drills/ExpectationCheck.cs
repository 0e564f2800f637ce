namespace Haimen.Grains.Drills;

/// <summary>What an expectation looks at in a report.</summary>
[GenerateSerializer, Immutable, Alias("haimen.expectation-check")]
public abstract record ExpectationCheck;
