namespace Haimen.Grains.Identity;

/// <summary>The answer to an attempt to sign in.</summary>
[GenerateSerializer, Immutable, Alias("haimen.sign-in-outcome")]
public sealed record SignInOutcome
{
    /// <summary>How it ended.</summary>
    [Id(0)] public required SignInResult Result { get; init; }

    /// <summary>The session's token; null where there is none.</summary>
    [Id(1)] public string? Token { get; init; }

    /// <summary>When the session runs out, or the lock ends.</summary>
    [Id(2)] public DateTimeOffset? Until { get; init; }

    /// <summary>The account; null where there is no session.</summary>
    [Id(3)] public AccountView? Account { get; init; }
}
