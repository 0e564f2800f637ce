using System.Security.Cryptography;

namespace Haimen.Host.Plugins;

/// <summary>
/// A detached signature over the bytes of the manifest, which names the hash of every other file: ECDSA on P-256 with SHA-256
/// (FIPS 186-5), DER, as <c>openssl dgst -sha256 -sign</c> makes it, in base64.
/// </summary>
internal static class PluginSignature
{
    public const string FileName = "plugin.sig";

    /// <summary>Signs a folder's manifest.</summary>
    /// <param name="folder">The plugin.</param>
    /// <param name="privateKey">A private key on P-256 in PEM.</param>
    /// <exception cref="PluginRefusedException">The key is not one.</exception>
    public static void Sign(string folder, string privateKey)
    {
        using var key = ReadKey(folder, privateKey, "private");
        var signature = key.SignData(File.ReadAllBytes(Path.Combine(folder, PluginManifest.FileName)), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        File.WriteAllText(Path.Combine(folder, FileName), Convert.ToBase64String(signature) + "\n");
    }

    /// <summary>Says which of the trusted keys signed a folder's manifest; null where there is no signature.</summary>
    /// <param name="folder">The plugin.</param>
    /// <param name="trustedKeys">Folder with the public keys, one PEM file each; null where none is trusted.</param>
    /// <exception cref="PluginRefusedException">There is a signature that no trusted key made.</exception>
    public static string? SignerOf(string folder, string? trustedKeys)
    {
        var file = Path.Combine(folder, FileName);
        if (!File.Exists(file) || trustedKeys is null) return null;
        byte[] signature;
        try
        {
            signature = Convert.FromBase64String(File.ReadAllText(file).Trim());
        }
        catch (FormatException)
        {
            throw new PluginRefusedException(folder, $"{FileName} is not a signature in base64");
        }

        var manifest = File.ReadAllBytes(Path.Combine(folder, PluginManifest.FileName));
        foreach (var pem in Directory.EnumerateFiles(trustedKeys, "*.pem").Order(StringComparer.Ordinal))
        {
            using var key = ReadKey(folder, pem, "public");
            if (key.VerifyData(manifest, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)) return Path.GetFileNameWithoutExtension(pem);
        }

        throw new PluginRefusedException(folder, $"{FileName} is not of a trusted key: either the manifest was changed after it was signed, or its signer is not in {trustedKeys}");
    }

    private static ECDsa ReadKey(string folder, string pem, string sort)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(File.ReadAllText(pem));
            if (key.KeySize != 256) throw new CryptographicException("it is not on P-256");
            return key;
        }
        catch (Exception e) when (e is ArgumentException or CryptographicException or IOException or UnauthorizedAccessException)
        {
            key.Dispose();
            throw new PluginRefusedException(folder, $"{pem} is not a {sort} key on P-256 in PEM: {e.Message.ReplaceLineEndings(" ")}", e);
        }
    }
}
