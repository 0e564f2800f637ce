namespace Haimen.Grains.Incidents;

/// <summary>How many entries of a kind a log has.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Count">How many, 1 or more.</param>
public sealed record ReplayCount(string Kind, int Count);
