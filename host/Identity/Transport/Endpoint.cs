using System.Net;
using System.Security.Cryptography.X509Certificates;
using Haimen.Host.CommandLine;
using Haimen.Host.Intake.Mqtt;

namespace Haimen.Host.Identity.Transport;

/// <summary>Where the host may listen: beyond this machine only with a certificate, for tokens must not travel in clear text.</summary>
internal static class Endpoint
{
    /// <summary>Checks an address.</summary>
    /// <param name="option">The option that it was given with.</param>
    /// <param name="url">The address.</param>
    /// <param name="hasCertificate">Whether there is a certificate.</param>
    /// <exception cref="InputRefusedException">The host must not listen there.</exception>
    public static string Check(string option, string url, bool hasCertificate)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.AbsolutePath != "/" || uri.Query.Length > 0 || uri.UserInfo.Length > 0)
            throw new InputRefusedException($"{option}: '{url}' is not allowed; must be one address like http://127.0.0.1:5080, or https://0.0.0.0:5443 with --certificate");
        if (uri.Scheme == Uri.UriSchemeHttps && !hasCertificate) throw new InputRefusedException($"{option}: '{url}' is not allowed without a certificate; give one with --certificate");
        if (uri.Scheme == Uri.UriSchemeHttp && !IsLoopback(uri))
            throw new InputRefusedException($"{option}: '{url}' is not allowed; in clear text it must be on loopback (127.0.0.1, localhost or [::1]), beyond it https with --certificate");
        if (!IsLoopback(uri) && !IPAddress.TryParse(uri.Host.Trim('[', ']'), out _))
            throw new InputRefusedException($"{option}: '{url}' is not allowed; must name an address of this machine, or 0.0.0.0 for all, not a host");
        return $"{uri.Scheme}://{uri.Authority}";
    }

    /// <summary>Checks the address of the broker.</summary>
    /// <param name="option">The option that it was given with.</param>
    /// <param name="url">The address; null for none.</param>
    /// <param name="certificate">The certificate; null for none.</param>
    /// <exception cref="InputRefusedException">The broker must not listen there.</exception>
    public static MqttOptions? CheckMqtt(string option, string? url, X509Certificate2? certificate)
    {
        if (url is null) return null;
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("mqtt" or "mqtts") || uri.AbsolutePath is not ("/" or "") || !IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address))
            throw new InputRefusedException($"{option}: '{url}' is not allowed; must be an address like mqtt://127.0.0.1:1883, or mqtts://0.0.0.0:8883 with --certificate");
        var secure = uri.Scheme == "mqtts";
        if (secure && certificate is null) throw new InputRefusedException($"{option}: '{url}' is not allowed without a certificate; give one with --certificate");
        if (!secure && !IPAddress.IsLoopback(address)) throw new InputRefusedException($"{option}: '{url}' is not allowed; in clear text it must be on loopback, beyond it mqtts with --certificate");
        return new MqttOptions(address, uri.Port > 0 ? uri.Port : secure ? 8883 : 1883, secure ? certificate : null);
    }

    /// <summary>Whether only this machine reaches it.</summary>
    public static bool IsLoopback(Uri uri) => uri.Host == "localhost" || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
