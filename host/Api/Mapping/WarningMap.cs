using Haimen.Client.V1;
using Haimen.Grains.Warnings;
using Haimen.Grains.Warnings.Delivery;
using Haimen.Host.Warnings.Channels;

namespace Haimen.Host.Api.Mapping;

/// <summary>Warnings and their deliveries as the contract has them.</summary>
internal static class WarningMap
{
    public static Warning ToWire(this WarningView x) => new()
    {
        Id = x.WarningId,
        Domain = x.Content.Domain,
        DomainVersion = x.Content.DomainVersion,
        Kind = x.Content.Kind,
        TownshipId = x.Content.AreaId,
        Colour = x.Content.Colour.ToWire(),
        WorstColour = x.WorstColour.ToWire(),
        Headline = x.Content.Headline.ToWire(),
        Instruction = x.Content.Instruction.ToWire(),
        Stage = (Client.V1.WarningStage)(int)x.Stage,
        DraftedAt = x.DraftedAt.ToWire(),
        IssuedAt = x.IssuedAt.ToWire(),
        ClearedAt = x.ClearedAt.ToWire(),
        Updates = x.Updates,
        Origin = (Client.V1.WarningOrigin)((int)x.Origin + 1),
        DraftedBy = x.DraftedBy,
        ApprovedBy = x.ApprovedBy,
        Pending = x.Pending is { } pending ? Of(pending) : null,
        Messages = { x.Messages.Select(Of) },
        ExpiresAt = x.ExpiresAt.ToWire(),
        MoreTownshipIds = { x.Content.MoreAreaIds },
        External = x.External is { } external ? Of(external) : null,
        EndReason = x.EndReason,
    };

    public static WarningDelivery ToWire(this DeliveryView x, ChannelKind? channel) => new()
    {
        RecipientId = x.RecipientId,
        Channel = channel switch { ChannelKind.Webhook => "webhook", ChannelKind.Smtp => "smtp", ChannelKind.Sms => "sms", _ => "" },
        MessageNumber = x.MessageNumber,
        State = (Client.V1.DeliveryState)((int)x.State + 1),
        QueuedAt = x.QueuedAt.ToWire(),
        Attempts = x.Attempts,
        LastAttemptAt = x.LastAttemptAt.ToWire(),
        NextAttemptAt = x.NextAttemptAt.ToWire(),
        DeliveredAt = x.DeliveredAt.ToWire(),
        LastError = x.LastError,
    };

    public static WarningCoverage ToWire(this Coverage x, int messageNumber) => new()
    {
        MessageNumber = messageNumber,
        Goal = Coverage.Goal,
        Share = x.Share,
        VillagesAtGoal = x.AtGoal,
        Villages = { x.Villages.Select(y => new Client.V1.VillageCoverage { VillageId = y.Village.Id, TownshipId = y.Village.TownshipId, Population = y.Village.Population, Share = y.Share }) },
    };

    private static PendingWarning Of(WarningPending x) => new()
    {
        Colour = x.Content.Colour.ToWire(),
        Headline = x.Content.Headline.ToWire(),
        Instruction = x.Content.Instruction.ToWire(),
        Since = x.Since.ToWire(),
        GoesOutAt = x.GoesOutAt.ToWire(),
        By = x.By,
    };

    private static Client.V1.WarningMessage Of(Grains.Warnings.WarningMessage x) => new()
    {
        Number = x.Number,
        Kind = (Client.V1.WarningMessageKind)((int)x.Kind + 1),
        Colour = x.Content.Colour.ToWire(),
        Headline = x.Content.Headline.ToWire(),
        SentAt = x.SentAt.ToWire(),
        ExpiresAt = x.ExpiresAt.ToWire(),
        By = x.By,
        Reason = x.Reason,
    };

    private static ExternalWarning Of(ExternalAlert x) => new()
    {
        Sender = x.Sender,
        Identifier = x.Identifier,
        Sent = x.Sent,
        SenderName = x.SenderName,
        Event = x.Event,
        Category = x.Category,
        Urgency = x.Urgency,
        Severity = x.Severity,
        Certainty = x.Certainty,
        AreaDescriptions = { x.AreaDescriptions },
    };
}
