namespace Haimen.Grains.Drills;

/// <summary>A pump station or a cell's pumps stop working.</summary>
/// <param name="At">When, since the start of the drill.</param>
/// <param name="AssetId">The asset.</param>
[GenerateSerializer, Immutable, Alias("haimen.inject-pump-fails")]
public sealed record PumpFails(TimeSpan At, [property: Id(0)] string AssetId) : DrillInject(At);
