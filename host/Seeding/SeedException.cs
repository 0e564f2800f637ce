namespace Haimen.Host.Seeding;

/// <summary>A seed folder that cannot be used. Its message is the report's lines.</summary>
internal sealed class SeedException(SeedReport report) : Exception(string.Join(Environment.NewLine, report.Lines()))
{
    /// <summary>What was found.</summary>
    public SeedReport Report { get; } = report;
}
