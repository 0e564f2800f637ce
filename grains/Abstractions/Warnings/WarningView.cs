using Haimen.Hazards;

namespace Haimen.Grains.Warnings;

/// <summary>How a warning stands.</summary>
[GenerateSerializer, Immutable, Alias("haimen.warning-view")]
public sealed record WarningView
{
    /// <summary>The warning.</summary>
    [Id(0)] public required string WarningId { get; init; }

    /// <summary>What it says now.</summary>
    [Id(1)] public required WarningProposalMessage Content { get; init; }

    /// <summary>Where it is in its life.</summary>
    [Id(2)] public required WarningStage Stage { get; init; }

    /// <summary>The worst colour it had.</summary>
    [Id(3)] public required HazardGrade WorstColour { get; init; }

    /// <summary>When it was drafted.</summary>
    [Id(4)] public required DateTimeOffset DraftedAt { get; init; }

    /// <summary>When it was issued, null while it is not.</summary>
    [Id(5)] public DateTimeOffset? IssuedAt { get; init; }

    /// <summary>When it was lifted or ran out, null while it is in force.</summary>
    [Id(6)] public DateTimeOffset? ClearedAt { get; init; }

    /// <summary>How often it was issued anew with another colour.</summary>
    [Id(7)] public required int Updates { get; init; }
}
