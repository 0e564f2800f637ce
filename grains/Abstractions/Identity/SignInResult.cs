namespace Haimen.Grains.Identity;

/// <summary>How an attempt to sign in ended.</summary>
public enum SignInResult
{
    /// <summary>Signed in.</summary>
    SignedIn,

    /// <summary>The name or the password is wrong, or the account is shut out: which, is not told.</summary>
    Refused,

    /// <summary>Too many wrong passwords; a little later it can be tried again.</summary>
    Locked,

    /// <summary>The password is a one-time secret and must be changed first.</summary>
    MustChangePassword,
}
