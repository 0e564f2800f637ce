using System.Threading.Channels;
using Haimen.Grains.Warnings;
using Haimen.Grains.Warnings.Delivery;

namespace Haimen.Grains.Tests.Warnings;

/// <summary>A way out on which a test decides what becomes of each attempt. The channels themselves are tested against real servers.</summary>
internal sealed class ScriptedOutlet : IWarningOutlet
{
    private readonly Channel<(string Recipient, int Number, int Attempt)> _tried = Channel.CreateUnbounded<(string, int, int)>();

    /// <summary>What becomes of an attempt, by its number.</summary>
    public Func<int, Task<DeliveryAttempt>> Becomes { get; set; } = _ => Task.FromResult(DeliveryAttempt.Taken);

    public IReadOnlyList<string> RecipientsOf(WarningProposalMessage content) => ["r1"];

    public async Task<DeliveryAttempt> AttemptAsync(WarningView warning, string recipientId, int attempt, CancellationToken cancellationToken)
    {
        await _tried.Writer.WriteAsync((recipientId, warning.Messages[^1].Number, attempt), cancellationToken);
        return await Becomes(attempt);
    }

    /// <summary>Waits for the next attempt.</summary>
    public ValueTask<(string Recipient, int Number, int Attempt)> NextAsync(CancellationToken cancellationToken) => _tried.Reader.ReadAsync(cancellationToken);

    /// <summary>Whether an attempt was made that no test has waited for.</summary>
    public bool HasMore => _tried.Reader.TryPeek(out _);
}
