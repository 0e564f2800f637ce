using System.Security.Claims;
using System.Text.Encodings.Web;
using Haimen.Host.Identity.Policies;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Haimen.Host.Identity.Tokens;

/// <summary>Reads the bearer token of a request, or the session's cookie where the address takes one, and says whose it is.</summary>
internal sealed class TokenAuthentication(
    TokenDirectory tokens, IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logging, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logging, encoder)
{
    /// <summary>The scheme's name.</summary>
    public const string SchemeName = "haimen";

    /// <summary>The cookie that a browser keeps the session in, for pages that it opens by a link.</summary>
    public const string Cookie = "haimen-session";

    private const string Bearer = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        string? token = null;
        if (header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)) token = header[Bearer.Length..].Trim();
        else if (header.Length == 0 && HttpMethods.IsGet(Request.Method) && PolicyTable.OfAddress(Request.Path.Value ?? "") is { TakesCookie: true }) token = Request.Cookies[Cookie];
        if (string.IsNullOrEmpty(token)) return AuthenticateResult.NoResult();
        if (await tokens.FindAsync(token, Context.RequestAborted) is not { } signedIn) return AuthenticateResult.Fail("the token is not valid");
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new AccountIdentity(signedIn, Scheme.Name)), Scheme.Name));
    }
}
