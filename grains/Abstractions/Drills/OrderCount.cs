using Haimen.Grains.Resources;

namespace Haimen.Grains.Drills;

/// <summary>Orders that have come equally far.</summary>
/// <param name="Progress">How far.</param>
/// <param name="Count">How many.</param>
[GenerateSerializer, Immutable, Alias("haimen.order-count")]
public readonly record struct OrderCount([property: Id(0)] OrderProgress Progress, [property: Id(1)] int Count);
