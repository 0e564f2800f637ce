using Haimen.Grains.Districts;

namespace Haimen.Host.Seeding;

/// <summary>What a check of a seed folder found.</summary>
/// <param name="Folder">The folder as it was given.</param>
/// <param name="Problems">Everything wrong, by file and line.</param>
/// <param name="District">The district, when nothing was wrong.</param>
internal sealed record SeedReport(string Folder, IReadOnlyList<SeedProblem> Problems, District? District)
{
    /// <summary>How many problems are shown before the rest are only counted.</summary>
    public const int Shown = 50;

    /// <summary>True when the folder can be used.</summary>
    public bool IsValid => Problems.Count == 0 && District is not null;

    /// <summary>One line per problem, at most <see cref="Shown"/>, and how many more there are.</summary>
    public IEnumerable<string> Lines()
    {
        foreach (var problem in Problems.Take(Shown))
        {
            yield return problem.ToString();
        }

        if (Problems.Count > Shown)
        {
            yield return $"… and {Problems.Count - Shown} more";
        }
    }
}
