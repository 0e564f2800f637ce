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

    /// <summary>Who drafted it.</summary>
    [Id(8)] public WarningOrigin Origin { get; init; }

    /// <summary>The person or the authority that drafted it; empty for a domain.</summary>
    [Id(9)] public string DraftedBy { get; init; } = "";

    /// <summary>Who approved what it says now; empty where the realm's policy let it out.</summary>
    [Id(10)] public string ApprovedBy { get; init; } = "";

    /// <summary>A change that waits for approval; null where none.</summary>
    [Id(11)] public WarningPending? Pending { get; init; }

    /// <summary>The messages that went out, oldest first.</summary>
    [Id(12)] public WarningMessage[] Messages { get; init; } = [];

    /// <summary>When it runs out unless it is renewed.</summary>
    [Id(13)] public DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Where it comes from; null where it was drafted here.</summary>
    [Id(14)] public ExternalAlert? External { get; init; }

    /// <summary>Why it ended; empty where it has not, or ran out.</summary>
    [Id(15)] public string EndReason { get; init; } = "";
}
