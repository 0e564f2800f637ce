using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Haimen.Host.CommandLine;

namespace Haimen.Host.Identity.Transport;

/// <summary>The certificate that the host shows.</summary>
internal static class Certificate
{
    /// <summary>Reads it.</summary>
    /// <param name="file">A PEM file with the certificate, or a PKCS#12 file (.pfx, .p12).</param>
    /// <param name="key">The PEM file with the key; null where it is in the first.</param>
    /// <param name="passwordFile">The file with the password of either; null for none.</param>
    /// <exception cref="InputRefusedException">It cannot be used.</exception>
    public static X509Certificate2 Load(string file, string? key, string? passwordFile)
    {
        foreach (var (option, path) in new[] { ("--certificate", file), ("--certificate-key", key), ("--certificate-password-file", passwordFile) })
        {
            if (path is not null && !File.Exists(path)) throw new InputRefusedException($"{option}: there is no file '{path}'");
        }

        try
        {
            var password = passwordFile is null ? null : File.ReadAllText(passwordFile).Trim();
            var certificate = Path.GetExtension(file) is ".pfx" or ".p12" ? X509CertificateLoader.LoadPkcs12FromFile(file, password)
                : password is null ? X509Certificate2.CreateFromPemFile(file, key)
                : X509Certificate2.CreateFromEncryptedPemFile(file, password, key);
            if (!certificate.HasPrivateKey) throw new InputRefusedException("--certificate: has no private key; give it with --certificate-key");
            var now = TimeProvider.System.GetUtcNow();
            if (certificate.NotAfter < now.LocalDateTime) throw new InputRefusedException($"--certificate: ran out on {certificate.NotAfter:yyyy-MM-dd}");
            return certificate;
        }
        catch (Exception e) when (e is CryptographicException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new InputRefusedException($"--certificate: '{file}' cannot be used: {e.Message}");
        }
    }
}
