using Haimen.Grains.Warnings.Delivery;

namespace Haimen.Host.Warnings.Channels;

/// <summary>One way out of the process.</summary>
internal interface IChannel
{
    /// <summary>Which.</summary>
    ChannelKind Kind { get; }

    /// <summary>Gives a message to a recipient, once.</summary>
    /// <param name="notice">The message.</param>
    /// <param name="recipient">The recipient, one of this channel.</param>
    /// <param name="cancellationToken">Cancels it; it is then thrown.</param>
    /// <returns>What became of it; its error names neither an address nor a secret.</returns>
    Task<DeliveryAttempt> SendAsync(Notice notice, Recipient recipient, CancellationToken cancellationToken);
}
