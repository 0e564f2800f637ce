namespace Haimen.Grains.Storage;

/// <summary>A state saved to shorten a replay.</summary>
/// <param name="Version">The number of log entries the state already contains.</param>
/// <param name="State">The state, in the caller's own encoding.</param>
public sealed record EventLogSnapshot(long Version, byte[] State);
