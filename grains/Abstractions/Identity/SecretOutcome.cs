namespace Haimen.Grains.Identity;

/// <summary>The answer to a command that gives a secret, which is shown this once.</summary>
[GenerateSerializer, Immutable, Alias("haimen.secret-outcome")]
public sealed record SecretOutcome
{
    /// <summary>Why not; empty where it was done.</summary>
    [Id(0)] public string Refusal { get; init; } = "";

    /// <summary>The one-time secret or the token; null where there is none.</summary>
    [Id(1)] public string? Secret { get; init; }

    /// <summary>What the token is; null for a one-time secret.</summary>
    [Id(2)] public TokenView? Token { get; init; }

    /// <summary>Whether it was done.</summary>
    public bool Accepted => Refusal.Length == 0;
}
