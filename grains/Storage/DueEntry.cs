namespace Haimen.Grains.Storage;

/// <summary>One wake-up: who is to be woken, and when.</summary>
/// <param name="Member">The caller's name for it; unique in its shard.</param>
/// <param name="Due">When, in UTC. Kept in whole milliseconds, rounded up so that nobody is woken early.</param>
public readonly record struct DueEntry(string Member, DateTimeOffset Due);
