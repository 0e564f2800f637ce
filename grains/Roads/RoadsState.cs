namespace Haimen.Grains.Roads;

/// <summary>The closures of a realm, by id.</summary>
[GenerateSerializer, Alias("haimen.roads-state")]
internal sealed class RoadsState
{
    [Id(0)] public SortedDictionary<string, RoadClosure> Closures { get; set; } = new(StringComparer.Ordinal);
}
