namespace Haimen.Grains.Warnings.Delivery;

/// <summary>No way out: a silo without the host's channels.</summary>
internal sealed class NoOutlet : IWarningOutlet
{
    public IReadOnlyList<string> RecipientsOf(WarningProposalMessage content) => [];

    public Task<DeliveryAttempt> AttemptAsync(WarningView warning, string recipientId, int attempt, CancellationToken cancellationToken) =>
        Task.FromResult(DeliveryAttempt.Refused("there is no channel"));
}
