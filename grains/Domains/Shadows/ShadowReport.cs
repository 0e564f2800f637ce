namespace Haimen.Grains.Domains.Shadows;

/// <summary>How a version in the shadow compares with the one that serves.</summary>
internal sealed record ShadowReport
{
    /// <summary>The domain.</summary>
    public required string Domain { get; init; }

    /// <summary>The version in the shadow.</summary>
    public required string Candidate { get; init; }

    /// <summary>The version that served when it began.</summary>
    public required string Active { get; init; }

    /// <summary>What it has come to.</summary>
    public required ShadowVerdict Verdict { get; init; }

    /// <summary>How long it has run.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>Assessments compared.</summary>
    public required int Assessments { get; init; }

    /// <summary>Asset updates compared.</summary>
    public required int Updates { get; init; }

    /// <summary>Readings compared: one in sixteen.</summary>
    public required int Readings { get; init; }

    /// <summary>Calls that were not compared, since the shadow was not done with those before.</summary>
    public required int Skipped { get; init; }

    /// <summary>Calls in which something differed by more than is tolerated.</summary>
    public required int CallsBeyond { get; init; }

    /// <summary>Calls that failed.</summary>
    public required int Failures { get; init; }

    /// <summary>The last failure; null where there is none.</summary>
    public string? LastFailure { get; init; }

    /// <summary>The differences by kind.</summary>
    public required IReadOnlyList<ShadowTally> Differences { get; init; }

    /// <summary>The first of each kind.</summary>
    public required IReadOnlyList<ShadowDifference> Examples { get; init; }

    /// <summary>Compared calls, all together.</summary>
    public int Calls => Assessments + Updates + Readings;
}
