namespace Haimen.Grains.Storage;

/// <summary>A run of entries read from a log.</summary>
/// <param name="FromVersion">The version before the first entry: entry <c>i</c> brings the log to version <c>FromVersion + i + 1</c>.</param>
/// <param name="Entries">The entries in the order they were appended; empty at the end of the log.</param>
/// <param name="Version">The number of entries the whole log had when this page was read.</param>
public sealed record EventLogPage(long FromVersion, IReadOnlyList<string> Entries, long Version)
{
    /// <summary>The version to read on from.</summary>
    public long NextVersion => FromVersion + Entries.Count;

    /// <summary>Whether the log went on after this page when it was read.</summary>
    public bool HasMore => NextVersion < Version;
}
