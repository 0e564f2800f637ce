namespace Haimen.Grains.Storage;

/// <summary>A shard of the due index as its new keeper finds it.</summary>
/// <param name="Keeper">The keeper's number: it rises each time a shard is taken, and only the latest may change it.</param>
/// <param name="Entries">The shard's wake-ups, ordered by time and, within one instant, by member (ordinal).</param>
public sealed record DueShard(long Keeper, IReadOnlyList<DueEntry> Entries);
