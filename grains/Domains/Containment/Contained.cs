namespace Haimen.Grains.Domains.Containment;

/// <summary>What came of a contained call: an answer or a failure.</summary>
/// <param name="Answer">The answer; only where <paramref name="Failure"/> is null.</param>
/// <param name="Failure">Why there is none.</param>
internal readonly record struct Contained<T>(T? Answer, DomainFailure? Failure);
