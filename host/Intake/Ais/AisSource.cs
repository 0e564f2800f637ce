using System.Net;

namespace Haimen.Host.Intake.Ais;

/// <summary>Where AIS sentences come from: a receiver's TCP port that is connected to, or a UDP port that is listened on.</summary>
/// <param name="IsUdp">Whether it is UDP.</param>
/// <param name="Host">The receiver's host; for UDP the address to listen on.</param>
/// <param name="Port">The port.</param>
internal sealed record AisSource(bool IsUdp, string Host, int Port)
{
    /// <summary>What it may be, in words.</summary>
    public const string Allowed = "tcp://HOST:PORT or udp://ADDRESS:PORT";

    /// <summary>Reads one; null where it is none.</summary>
    public static AisSource? Read(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "tcp" or "udp" && uri.Port is > 0 and < 65536 && uri.AbsolutePath is "/" or ""
        && (uri.Scheme == "tcp" || IPAddress.TryParse(uri.Host.Trim('[', ']'), out _))
            ? new AisSource(uri.Scheme == "udp", uri.Host.Trim('[', ']'), uri.Port)
            : null;

    public override string ToString() => $"{(IsUdp ? "udp" : "tcp")}://{Host}:{Port}";
}
