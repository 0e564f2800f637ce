using Haimen.Host.Seeding;

namespace Haimen.Host.Drills;

/// <summary>A scenario that cannot be run. Its message is one line for each fault: file, line, field, value and what is allowed.</summary>
internal sealed class ScenarioRefusedException(IReadOnlyList<SeedProblem> problems)
    : Exception(string.Join(Environment.NewLine, problems.Select(problem => problem.ToString())))
{
    /// <summary>What is wrong, by file and line.</summary>
    public IReadOnlyList<SeedProblem> Problems { get; } = problems;

    /// <summary>The faults as lines for people and editors.</summary>
    public IReadOnlyList<string> Lines { get; } = [.. problems.Select(problem => problem.ToString())];
}
