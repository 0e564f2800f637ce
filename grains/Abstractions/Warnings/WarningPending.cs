namespace Haimen.Grains.Warnings;

/// <summary>A change of a warning in force that waits for approval. Until then the warning says what it said.</summary>
[GenerateSerializer, Immutable, Alias("haimen.warning-pending")]
public sealed record WarningPending
{
    /// <summary>What it would say.</summary>
    [Id(0)] public required WarningProposalMessage Content { get; init; }

    /// <summary>Since when it waits.</summary>
    [Id(1)] public required DateTimeOffset Since { get; init; }

    /// <summary>When it goes out without a person; null where never.</summary>
    [Id(2)] public DateTimeOffset? GoesOutAt { get; init; }

    /// <summary>Until when it would hold; null for the usual time.</summary>
    [Id(3)] public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Who wants it; empty for the domain.</summary>
    [Id(4)] public string By { get; init; } = "";
}
