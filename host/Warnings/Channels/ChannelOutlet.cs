using Haimen.Cap;
using Haimen.Grains.Realms;
using Haimen.Grains.Warnings;
using Haimen.Grains.Warnings.Delivery;

namespace Haimen.Host.Warnings.Channels;

/// <summary>The way out for live warnings: finds who is to be told, and gives each message to that recipient's channel.</summary>
internal sealed partial class ChannelOutlet(ChannelPlan plan, AlertFactory alerts, IEnumerable<IChannel> channels, TimeProvider time, ILogger<ChannelOutlet> logger) : IWarningOutlet
{
    /// <summary>How long any attempt may take; below the time after which the actors take it for lost.</summary>
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(25);

    private readonly Dictionary<ChannelKind, IChannel> _channels = channels.ToDictionary(x => x.Kind);

    public IReadOnlyList<string> RecipientsOf(WarningProposalMessage content) => [.. plan.Recipients.Where(x => x.IsFor(content)).Select(x => x.Id)];

    public async Task<DeliveryAttempt> AttemptAsync(WarningView warning, string recipientId, int attempt, CancellationToken cancellationToken)
    {
        var result = plan.Find(recipientId) is { } recipient
            ? await SendAsync(warning, recipient, cancellationToken)
            : DeliveryAttempt.Refused("the recipient is no longer configured");
        if (result.Delivered) LogDelivered(warning.WarningId, warning.Messages[^1].Number, recipientId, attempt);
        else LogFailed(warning.WarningId, warning.Messages[^1].Number, recipientId, attempt, result.Final ? "given up" : "tried again", result.Error);
        return result;
    }

    private async Task<DeliveryAttempt> SendAsync(WarningView warning, Recipient recipient, CancellationToken cancellationToken)
    {
        if (!_channels.TryGetValue(recipient.Channel, out var channel)) return DeliveryAttempt.Refused("there is no such channel");
        using var deadline = new CancellationTokenSource(Deadline, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            // Only live has a way out: the actors of other realms refuse before they come here.
            var notice = new Notice(warning, alerts.Make(RealmId.Live, warning, warning.Messages[^1]));
            return await channel.SendAsync(notice, recipient, either.Token);
        }
        catch (OperationCanceledException)
        {
            return DeliveryAttempt.Failed(deadline.IsCancellationRequested ? $"not done within {Deadline.TotalSeconds:0} s" : "cut off: the host stops");
        }
        catch (CapException e)
        {
            return DeliveryAttempt.Refused($"it is no CAP alert: {e.Message}");
        }
#pragma warning disable CA1031 // Whatever goes wrong with one recipient is written down and tried again; the message may name an address.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return DeliveryAttempt.Failed($"failed unexpectedly ({e.GetType().Name})");
        }
    }

    [LoggerMessage(LogLevel.Information, "Warning {Warning}, message {Number}: {Recipient} has it (attempt {Attempt})")]
    private partial void LogDelivered(string warning, int number, string recipient, int attempt);

    [LoggerMessage(LogLevel.Warning, "Warning {Warning}, message {Number}: {Recipient} has it not (attempt {Attempt}, {Next}): {Why}")]
    private partial void LogFailed(string warning, int number, string recipient, int attempt, string next, string why);
}
