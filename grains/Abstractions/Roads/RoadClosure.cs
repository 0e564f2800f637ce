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
    [property: Id(3)] DateTimeOffset? Until)
{
    /// <summary>The incident whose footprint it follows; null where people closed the roads.</summary>
    [Id(4)] public string? IncidentId { get; init; }

    /// <summary>The village that the footprint's zone lies in, null where it spans several or people closed the roads.</summary>
    [Id(5)] public string? VillageId { get; init; }

    /// <summary>
    /// Whether nobody gets over a crossing inside it. What a footprint closes is approximate and its water can be waded: there a crossing
    /// is as slow as all else inside, so that nobody is cut off by a drawing.
    /// </summary>
    public bool CutsCrossings => IncidentId is null;
}
