namespace Haimen.Grains.Incidents;

/// <summary>Where a log is broken.</summary>
/// <param name="Version">The entry, from 1.</param>
/// <param name="Problem">What is wrong with it.</param>
public sealed record ReplayFault(long Version, string Problem);
