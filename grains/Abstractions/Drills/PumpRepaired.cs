namespace Haimen.Grains.Drills;

/// <summary>A pump station or a cell's pumps work again.</summary>
/// <param name="At">When, since the start of the drill.</param>
/// <param name="AssetId">The asset.</param>
[GenerateSerializer, Immutable, Alias("haimen.inject-pump-repaired")]
public sealed record PumpRepaired(TimeSpan At, [property: Id(0)] string AssetId) : DrillInject(At);
