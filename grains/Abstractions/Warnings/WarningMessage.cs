namespace Haimen.Grains.Warnings;

/// <summary>One message about a warning as it went out. Messages are never changed; a later one refers to all before it.</summary>
[GenerateSerializer, Immutable, Alias("haimen.warning-message")]
public sealed record WarningMessage
{
    /// <summary>Its number in the warning, from 1.</summary>
    [Id(0)] public required int Number { get; init; }

    /// <summary>What it says of the warning.</summary>
    [Id(1)] public required WarningMessageKind Kind { get; init; }

    /// <summary>What it tells.</summary>
    [Id(2)] public required WarningProposalMessage Content { get; init; }

    /// <summary>When it went out, by the realm's clock.</summary>
    [Id(3)] public required DateTimeOffset SentAt { get; init; }

    /// <summary>Until when it holds unless another follows.</summary>
    [Id(4)] public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Who let it out; empty where the realm's policy did.</summary>
    [Id(5)] public string By { get; init; } = "";

    /// <summary>Why; empty where nobody said.</summary>
    [Id(6)] public string Reason { get; init; } = "";
}
