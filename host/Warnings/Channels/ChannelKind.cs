namespace Haimen.Host.Warnings.Channels;

/// <summary>How a recipient is told.</summary>
internal enum ChannelKind
{
    /// <summary>An HTTP POST of a CloudEvent.</summary>
    Webhook,

    /// <summary>A mail with the CAP alert.</summary>
    Smtp,

    /// <summary>A text message by a gateway's HTTP interface.</summary>
    Sms,
}
