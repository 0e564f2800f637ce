namespace Haimen.Grains.Dispatch;

/// <summary>What could not be met.</summary>
/// <param name="NeedId">The need.</param>
/// <param name="Quantity">Units that are missing, 1 or more.</param>
[GenerateSerializer, Immutable, Alias("haimen.shortfall")]
public sealed record Shortfall([property: Id(0)] string NeedId, [property: Id(1)] int Quantity);
