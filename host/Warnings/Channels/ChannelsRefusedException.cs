using Haimen.Host.Seeding;

namespace Haimen.Host.Warnings.Channels;

/// <summary>A file of channels that cannot be used. Its message is one line for each fault: file, line, field and what is allowed; never an address or a secret.</summary>
internal sealed class ChannelsRefusedException(IReadOnlyList<SeedProblem> problems)
    : Exception(string.Join(Environment.NewLine, problems.Select(x => x.ToString())))
{
    /// <summary>The faults as lines for people and editors.</summary>
    public IReadOnlyList<string> Lines { get; } = [.. problems.Select(x => x.ToString())];
}
