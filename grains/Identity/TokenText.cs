using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Haimen.Grains.Identity;

/// <summary>
/// A token as it is written: <c>ha1.NAME.ID.SECRET</c>. It names its account, so that whoever checks it knows whom to ask; the secret has
/// 256 bits of the system's chance, and only its SHA-256 is kept. With as much chance in it a plain hash is enough: there is nothing to guess.
/// </summary>
/// <param name="Account">The account.</param>
/// <param name="Id">The token's id.</param>
/// <param name="SecretHash">The SHA-256 of its secret in hexadecimal digits.</param>
public sealed record TokenText(string Account, string Id, string SecretHash)
{
    private const string Prefix = "ha1";
    private const int SecretBytes = 32;

    /// <summary>Makes a new one.</summary>
    /// <param name="account">The account.</param>
    /// <param name="token">The token, to be given out once and kept nowhere.</param>
    public static TokenText New(string account, out string token)
    {
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        token = $"{Prefix}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(account))}.{id}.{secret}";
        return new TokenText(account, id, Hash(secret));
    }

    /// <summary>Reads one.</summary>
    /// <param name="token">The text.</param>
    /// <param name="read">What it says.</param>
    public static bool TryRead(string? token, [NotNullWhen(true)] out TokenText? read)
    {
        read = null;
        if (token is null || token.Length > 400) return false;
        var parts = token.Split('.');
        if (parts is not [Prefix, var name, { Length: 16 } id, { Length: > 0 } secret]) return false;
        try
        {
            var account = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(name));
            if (!AccountKeys.IsName(account)) return false;
            read = new TokenText(account, id, Hash(secret));
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
