using System.Security.Claims;
using Haimen.Grains.Identity;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.Tokens;

namespace Haimen.Host.Identity.Tokens;

/// <summary>
/// Tokens of an OpenID Connect provider that the bureau runs already. Its claim <c>roles</c> (or the one that is set) has grants in words,
/// as <see cref="GrantText"/> reads them; one that cannot be read gives nothing.
/// </summary>
internal static class OtherIssuer
{
    /// <summary>The scheme's name.</summary>
    public const string SchemeName = "oidc";

    /// <summary>Takes the provider's tokens.</summary>
    public static void Configure(JwtBearerOptions jwt, IdentityOptions identity)
    {
        jwt.Authority = identity.Authority;
        jwt.Audience = identity.Audience;
        jwt.MapInboundClaims = false;
        jwt.RequireHttpsMetadata = !new Uri(identity.Authority!).IsLoopback;
        jwt.TokenValidationParameters = new TokenValidationParameters
        {
            NameClaimType = identity.NameClaim,
            ValidateAudience = true,
            ValidAudience = identity.Audience,
            RequireExpirationTime = true,
            RequireSignedTokens = true,
            // A key that signs and a key that is a shared secret must not be taken for one another.
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384],
            ClockSkew = TimeSpan.FromMinutes(1),
        };
        jwt.Events = new JwtBearerEvents
        {
            OnTokenValidated = context =>
            {
                var principal = context.Principal!;
                // The name stands in logs for good: one of an account here must not be taken by one from there.
                if (principal.FindFirst(identity.NameClaim)?.Value is not { Length: > 0 and <= 100 } name)
                {
                    context.Fail($"the token has no {identity.NameClaim}");
                    return Task.CompletedTask;
                }

                Grant[] grants = [.. principal.FindAll(identity.RolesClaim).Select(x => GrantText.Read(x.Value)).OfType<Grant>()];
                var signedIn = new SignedIn { Name = $"{name}@{new Uri(identity.Authority!).Host}", Grants = grants, ExpiresAt = new DateTimeOffset(context.SecurityToken.ValidTo, TimeSpan.Zero) };
                context.Principal = new ClaimsPrincipal(new AccountIdentity(signedIn, SchemeName));
                return Task.CompletedTask;
            },
        };
    }
}
