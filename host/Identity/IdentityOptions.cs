namespace Haimen.Host.Identity;

/// <summary>Who is believed, and how much one may ask. Set by environment variables, e.g. <c>HAIMEN_IDENTITY__REQUESTSPERSECOND=500</c>.</summary>
internal sealed class IdentityOptions
{
    /// <summary>The OpenID Connect provider whose tokens are taken beside those of this host; null for none.</summary>
    public string? Authority { get; set; }

    /// <summary>The audience that its tokens must be for.</summary>
    public string? Audience { get; set; }

    /// <summary>The claim with the name.</summary>
    public string NameClaim { get; set; } = "preferred_username";

    /// <summary>The claim with the grants.</summary>
    public string RolesClaim { get; set; } = "roles";

    /// <summary>Requests that an account may make a second, in the long run.</summary>
    public int RequestsPerSecond { get; set; } = 200;

    /// <summary>Requests that it may make at once after a quiet while.</summary>
    public int RequestsAtOnce { get; set; } = 2000;

    /// <summary>Attempts to sign in a minute from one address.</summary>
    public int SignInsPerMinute { get; set; } = 30;

    /// <summary>Why they cannot be used; null where they can.</summary>
    public string? Refuse() =>
        RequestsPerSecond < 1 || RequestsAtOnce < 1 || SignInsPerMinute < 1 ? "HAIMEN_IDENTITY__…: RequestsPerSecond, RequestsAtOnce and SignInsPerMinute must be at least 1"
        : Authority is null ? null
        : !Uri.TryCreate(Authority, UriKind.Absolute, out var uri) || (uri.Scheme != Uri.UriSchemeHttps && !uri.IsLoopback) ? $"HAIMEN_IDENTITY__AUTHORITY: '{Authority}' is not allowed; must be an https address"
        : string.IsNullOrEmpty(Audience) ? "HAIMEN_IDENTITY__AUDIENCE: is missing; must be the audience that the provider's tokens are for"
        : null;
}
