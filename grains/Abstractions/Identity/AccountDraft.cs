namespace Haimen.Grains.Identity;

/// <summary>An account to be made.</summary>
[GenerateSerializer, Immutable, Alias("haimen.account-draft")]
public sealed record AccountDraft
{
    /// <summary>Who stands behind it.</summary>
    [Id(0)] public required AccountKind Kind { get; init; }

    /// <summary>The name that people read.</summary>
    [Id(1)] public required string DisplayName { get; init; }

    /// <summary>What it may do.</summary>
    [Id(2)] public required Grant[] Grants { get; init; }

    /// <summary>Its password, for the first administrator of a host that is set up by a program; null for a one-time secret.</summary>
    [Id(3)] public string? Password { get; init; }
}
