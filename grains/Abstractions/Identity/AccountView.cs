namespace Haimen.Grains.Identity;

/// <summary>An account as its administrators see it; no secret is in it.</summary>
[GenerateSerializer, Immutable, Alias("haimen.account")]
public sealed record AccountView
{
    /// <summary>The name that it signs in with.</summary>
    [Id(0)] public required string Name { get; init; }

    /// <summary>Who stands behind it.</summary>
    [Id(1)] public required AccountKind Kind { get; init; }

    /// <summary>The name that people read.</summary>
    [Id(2)] public required string DisplayName { get; init; }

    /// <summary>What it may do.</summary>
    [Id(3)] public required Grant[] Grants { get; init; }

    /// <summary>Whether it is shut out.</summary>
    [Id(4)] public required bool Disabled { get; init; }

    /// <summary>Until when it cannot sign in after wrong passwords; null where it can.</summary>
    [Id(5)] public DateTimeOffset? LockedUntil { get; init; }

    /// <summary>Whether its password is a one-time secret, which must be changed at the first sign-in.</summary>
    [Id(6)] public required bool MustChangePassword { get; init; }

    /// <summary>When it was made.</summary>
    [Id(7)] public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Its sessions and tokens that have not run out.</summary>
    [Id(8)] public required TokenView[] Tokens { get; init; }
}
