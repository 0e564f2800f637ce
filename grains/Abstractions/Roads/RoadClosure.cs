using Haimen.Hazards;

namespace Haimen.Grains.Roads;

/// <summary>Roads that are closed within a circle.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Centre">The circle's centre.</param>
/// <param name="RadiusM">Its radius in metres, more than 0.</param>
/// <param name="Until">When they are open again, null until further notice.</param>
[GenerateSerializer, Immutable, Alias("haimen.road-closure")]
public sealed record RoadClosure(
    [property: Id(0)] string Id,
    [property: Id(1)] GeoPoint Centre,
    [property: Id(2)] double RadiusM,
    [property: Id(3)] DateTimeOffset? Until);
