using System.Security.Claims;

namespace Haimen.Host.Identity;

/// <summary>An account as ASP.NET sees it.</summary>
internal sealed class AccountIdentity(SignedIn signedIn, string scheme) : ClaimsIdentity([new Claim(DefaultNameClaimType, signedIn.Name)], scheme)
{
    /// <summary>The account.</summary>
    public SignedIn SignedIn { get; } = signedIn;
}
