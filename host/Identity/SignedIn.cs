using Haimen.Grains.Identity;

namespace Haimen.Host.Identity;

/// <summary>Who makes a request, once the token is checked.</summary>
internal sealed record SignedIn
{
    /// <summary>The account's name.</summary>
    public required string Name { get; init; }

    /// <summary>What it may do.</summary>
    public required IReadOnlyList<Grant> Grants { get; init; }

    /// <summary>The token's id; null where another issuer issued it.</summary>
    public string? TokenId { get; init; }

    /// <summary>When the token runs out.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Whether a person has signed in, and can sign out.</summary>
    public bool IsSession { get; init; }

    /// <summary>Who makes a request; null where nobody has signed in.</summary>
    public static SignedIn? Of(HttpContext context) => (context.User.Identity as AccountIdentity)?.SignedIn;
}
