namespace Haimen.Grains.Feed;

/// <summary>An actor whose state is another than before. It says only which: whoever wants to know asks the actor, and so never hears of an older state after a newer.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Id">Its id within the realm.</param>
[GenerateSerializer, Immutable, Alias("haimen.changed-actor")]
public readonly record struct ChangedActor([property: Id(0)] ChangedKind Kind, [property: Id(1)] string Id);
