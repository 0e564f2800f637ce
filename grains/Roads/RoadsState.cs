namespace Haimen.Grains.Roads;

/// <summary>The closures of a realm.</summary>
[GenerateSerializer, Alias("haimen.roads-state")]
internal sealed class RoadsState
{
    /// <summary>Those that people set, by id.</summary>
    [Id(0)] public SortedDictionary<string, RoadClosure> Closures { get; set; } = new(StringComparer.Ordinal);

    /// <summary>Those that follow footprints, by incident.</summary>
    [Id(1)] public SortedDictionary<string, FollowedFootprint> Footprints { get; set; } = new(StringComparer.Ordinal);
}
