using System.Security.Cryptography;

namespace Haimen.Grains.Identity;

/// <summary>
/// What a password must be: long, not the name, not one of a few letters. Length counts and composition does not, after NIST SP 800-63B
/// (section 5.1.1.2 of revision 3), which asks for at least 8; nothing has to be changed on a schedule.
/// </summary>
internal static class PasswordRules
{
    private const int Shortest = 12;
    private const int Longest = 128;
    private const int FewestDifferent = 5;

    /// <summary>Letters and digits that are not taken for one another when read aloud or copied from a screen.</summary>
    private const string SecretLetters = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>Why a password is not allowed; null where it is.</summary>
    /// <param name="account">Whose it is to be.</param>
    /// <param name="password">The password.</param>
    public static string? Refuse(string account, string password)
    {
        if (password.Length is < Shortest or > Longest) return "newPassword: must be 12 to 128 characters";
        if (password.Contains(account, StringComparison.OrdinalIgnoreCase)) return "newPassword: must not contain the account's name";
        return password.Distinct().Count() < FewestDifferent ? "newPassword: must have at least 5 different characters" : null;
    }

    /// <summary>A one-time secret of 20 characters, 99 bits of chance, in groups of five.</summary>
    public static string NewSecret() => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(SecretLetters, 5)));
}
