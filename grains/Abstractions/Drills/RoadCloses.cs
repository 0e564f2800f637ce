using Haimen.Hazards;

namespace Haimen.Grains.Drills;

/// <summary>No road can be used within a circle; journeys through it take the way around.</summary>
/// <param name="At">When, since the start of the drill.</param>
/// <param name="Centre">The centre.</param>
/// <param name="RadiusM">The radius in metres, more than 0.</param>
/// <param name="ReopensAt">When it can be used again, since the start of the drill; null where it stays closed.</param>
[GenerateSerializer, Immutable, Alias("haimen.inject-road-closes")]
public sealed record RoadCloses(
    TimeSpan At,
    [property: Id(0)] GeoPoint Centre,
    [property: Id(1)] double RadiusM,
    [property: Id(2)] TimeSpan? ReopensAt) : DrillInject(At);
