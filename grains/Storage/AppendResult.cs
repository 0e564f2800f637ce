namespace Haimen.Grains.Storage;

/// <summary>What became of an append: the log grew to a new version, or another writer was there first and nothing was written.</summary>
/// <param name="IsAppended">Whether the entries were written.</param>
/// <param name="Version">The version (number of entries) the log now has: the new one, or on a conflict the actual one.</param>
public readonly record struct AppendResult(bool IsAppended, long Version)
{
    /// <summary>The entries were written and the log now has <paramref name="newVersion"/> entries.</summary>
    public static AppendResult Appended(long newVersion) => new(true, newVersion);

    /// <summary>Nothing was written, because the log has <paramref name="actualVersion"/> entries instead of the expected number.</summary>
    public static AppendResult Conflict(long actualVersion) => new(false, actualVersion);
}
