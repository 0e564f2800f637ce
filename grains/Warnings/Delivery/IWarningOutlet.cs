namespace Haimen.Grains.Warnings.Delivery;

/// <summary>The way out of the process for the live realm's warnings. The host has the channels; the actors see this.</summary>
internal interface IWarningOutlet
{
    /// <summary>Ids of the recipients that a message is for.</summary>
    /// <param name="content">What it says, and for where.</param>
    IReadOnlyList<string> RecipientsOf(WarningProposalMessage content);

    /// <summary>Gives a warning's latest message to a recipient's channel, once. It answers within its own time limit and does not throw.</summary>
    /// <param name="warning">The warning as it stood with that message, the last of its messages.</param>
    /// <param name="recipientId">The recipient.</param>
    /// <param name="attempt">Which attempt, from 1.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    Task<DeliveryAttempt> AttemptAsync(WarningView warning, string recipientId, int attempt, CancellationToken cancellationToken);
}
