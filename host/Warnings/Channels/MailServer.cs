namespace Haimen.Host.Warnings.Channels;

/// <summary>A mail server that takes mails in.</summary>
internal sealed class MailServer
{
    public required string Host { get; init; }

    public required int Port { get; init; }

    public required MailSecurity Security { get; init; }

    /// <summary>The sender's address.</summary>
    public required string From { get; init; }

    /// <summary>Who signs in; null where nobody does.</summary>
    public string? User { get; init; }

    /// <summary>The user's password.</summary>
    public Secret? Password { get; init; }
}
