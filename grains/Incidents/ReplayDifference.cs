namespace Haimen.Grains.Incidents;

/// <summary>A field in which a snapshot differs from what the log gives.</summary>
/// <param name="Version">The version of both.</param>
/// <param name="Field">The field, e.g. <c>$.orders[3].progress</c>.</param>
/// <param name="Replayed">What the log gives, as JSON; empty where the field is absent.</param>
/// <param name="Snapshot">What the snapshot has, as JSON; empty where the field is absent.</param>
public sealed record ReplayDifference(long Version, string Field, string Replayed, string Snapshot);
