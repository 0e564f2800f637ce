namespace Haimen.Grains.Incidents.Log;

/// <summary>A line of a log is not what its hash, its number or its predecessor says.</summary>
/// <param name="version">The line, from 1.</param>
/// <param name="problem">What is wrong with it.</param>
internal sealed class LogCorruptException(long version, string problem) : Exception($"log entry {version}: {problem}")
{
    /// <summary>The line, from 1.</summary>
    public long Version { get; } = version;

    /// <summary>What is wrong with it.</summary>
    public string Problem { get; } = problem;
}
