namespace Haimen.Grains.Dispatch;

/// <summary>A resource that could have served a need.</summary>
/// <param name="ResourceId">The resource.</param>
/// <param name="Cost">What it would have cost.</param>
/// <param name="Why">Why it was not chosen.</param>
[GenerateSerializer, Immutable, Alias("haimen.alternative")]
public sealed record Alternative([property: Id(0)] string ResourceId, [property: Id(1)] double Cost, [property: Id(2)] string Why);
