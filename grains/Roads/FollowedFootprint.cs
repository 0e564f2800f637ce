namespace Haimen.Grains.Roads;

/// <summary>What an incident's footprint closes.</summary>
/// <param name="At">The instant that it is of.</param>
/// <param name="Closures">The closures; none once they are lifted.</param>
[GenerateSerializer, Immutable, Alias("haimen.followed-footprint")]
internal sealed record FollowedFootprint([property: Id(0)] DateTimeOffset At, [property: Id(1)] RoadClosure[] Closures);
