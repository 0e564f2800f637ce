namespace Haimen.Hazards.Testing;

/// <summary>What the kit found.</summary>
/// <param name="DomainId">The domain's id; empty where it could not say it.</param>
/// <param name="Version">The domain's version.</param>
/// <param name="IsSmoke">Whether only the smoke checks were run: the tier is then no more than bronze.</param>
/// <param name="Results">Every check in the kit's order.</param>
public sealed record ConformanceReport(string DomainId, string Version, bool IsSmoke, IReadOnlyList<ConformanceResult> Results)
{
    /// <summary>The checks that failed.</summary>
    public IReadOnlyList<ConformanceResult> Failures => [.. Results.Where(r => r.Verdict == CheckVerdict.Fail)];

    /// <summary>Whether nothing failed.</summary>
    public bool Passed => Failures.Count == 0;

    /// <summary>The tier that is reached.</summary>
    public QualityTier Tier
    {
        get
        {
            var lowest = Failures.Select(r => r.Check.Tier).DefaultIfEmpty(QualityTier.Platinum + 1).Min();
            var reached = lowest - 1;
            return IsSmoke && reached > QualityTier.Bronze ? QualityTier.Bronze : reached;
        }
    }

    /// <summary>What the next tier needs: the checks that hold it back; empty at the top.</summary>
    public IReadOnlyList<ConformanceResult> NextTierNeeds => [.. Failures.Where(r => r.Check.Tier == Tier + 1)];

    /// <summary>A line for a log: the tier, and the first failure where there is one.</summary>
    public string Summary => Passed
        ? $"{DomainId} {Version}: {Tier}, {Results.Count(r => r.Verdict == CheckVerdict.Pass)} checks passed"
        : $"{DomainId} {Version}: {Tier}, {Failures.Count} checks failed; {Failures[0].Check.Id}: {Failures[0].Reason}";
}
