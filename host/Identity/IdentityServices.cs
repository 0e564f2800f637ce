using Haimen.Host.Api.Calls;
using Haimen.Host.Identity.Audit;
using Haimen.Host.Identity.Policies;
using Haimen.Host.Identity.Tokens;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;

namespace Haimen.Host.Identity;

/// <summary>Who may do what, at every door.</summary>
internal static class IdentityServices
{
    private const string Either = "either";

    /// <summary>Puts identity into the host.</summary>
    public static void AddIdentity(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<IdentityOptions>().BindConfiguration("Identity");
        services.AddHttpContextAccessor();
        services.AddScoped<ICaller, HttpCaller>();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<TokenDirectory>();
        services.AddSingleton<SignInLimits>();
        services.AddSingleton<TouchedTownships>();
        services.AddSingleton<PolicyGate>();
        services.AddSingleton<AuditLog>();
        services.AddHostedService(x => x.GetRequiredService<AuditLog>());
        services.AddRequestLimits();
        var authentication = services.AddAuthentication(Either)
            .AddScheme<AuthenticationSchemeOptions, TokenAuthentication>(TokenAuthentication.SchemeName, null)
            .AddPolicyScheme(Either, null, either => either.ForwardDefaultSelector = SchemeOf);
        authentication.AddJwtBearer(OtherIssuer.SchemeName, _ => { });
        services.AddOptions<JwtBearerOptions>(OtherIssuer.SchemeName).Configure<IOptions<IdentityOptions>>((jwt, identity) =>
        {
            if (identity.Value.Authority is not null) OtherIssuer.Configure(jwt, identity.Value);
        });
    }

    /// <summary>Puts it before everything that answers.</summary>
    public static void UseIdentity(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseMiddleware<DoorGate>();
    }

    /// <summary>A token of this host says so by its first letters; any other is of the provider, where there is one.</summary>
    private static string SchemeOf(HttpContext context)
    {
        var header = context.Request.Headers.Authorization.ToString();
        return header.StartsWith("Bearer ey", StringComparison.OrdinalIgnoreCase) && context.RequestServices.GetRequiredService<IOptions<IdentityOptions>>().Value.Authority is not null
            ? OtherIssuer.SchemeName
            : TokenAuthentication.SchemeName;
    }
}
