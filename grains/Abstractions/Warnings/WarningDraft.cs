namespace Haimen.Grains.Warnings;

/// <summary>What a person or another authority wants said.</summary>
[GenerateSerializer, Immutable, Alias("haimen.warning-draft")]
public sealed record WarningDraft
{
    /// <summary>The command.</summary>
    [Id(0)] public required WarningOrder Order { get; init; }

    /// <summary>What it says.</summary>
    [Id(1)] public required WarningProposalMessage Content { get; init; }

    /// <summary>Until when it holds; null for the usual time from its issue on.</summary>
    [Id(2)] public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Where it comes from; null where a person of the command centre drafted it.</summary>
    [Id(3)] public ExternalAlert? External { get; init; }
}
