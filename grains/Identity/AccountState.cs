namespace Haimen.Grains.Identity;

/// <summary>An account's durable state. Passwords and tokens are in it as hashes only.</summary>
[GenerateSerializer, Alias("haimen.account-state")]
internal sealed class AccountState
{
    [Id(0)] public bool Exists { get; set; }

    [Id(1)] public AccountKind Kind { get; set; }

    [Id(2)] public string DisplayName { get; set; } = "";

    [Id(3)] public Grant[] Grants { get; set; } = [];

    [Id(4)] public bool Disabled { get; set; }

    /// <summary>PBKDF2 with its salt, as ASP.NET Core Identity writes it; null for a service.</summary>
    [Id(5)] public string? PasswordHash { get; set; }

    [Id(6)] public bool MustChangePassword { get; set; }

    /// <summary>When a one-time secret runs out.</summary>
    [Id(7)] public DateTimeOffset? SecretExpiresAt { get; set; }

    [Id(8)] public int FailuresInARow { get; set; }

    [Id(9)] public DateTimeOffset? LockedUntil { get; set; }

    [Id(10)] public DateTimeOffset CreatedAt { get; set; }

    [Id(11)] public List<KeptToken> Tokens { get; set; } = [];
}
