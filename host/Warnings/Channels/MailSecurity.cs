namespace Haimen.Host.Warnings.Channels;

/// <summary>How the way to a mail server is kept secret.</summary>
internal enum MailSecurity
{
    /// <summary>TLS from after the greeting on (RFC 3207); without it nothing is sent.</summary>
    StartTls,

    /// <summary>TLS from the first byte on (RFC 8314).</summary>
    Tls,

    /// <summary>Clear text, on loopback only.</summary>
    None,
}
