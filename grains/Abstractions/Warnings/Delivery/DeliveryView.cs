namespace Haimen.Grains.Warnings.Delivery;

/// <summary>How one message stands with one recipient.</summary>
[GenerateSerializer, Immutable, Alias("haimen.delivery-view")]
public sealed record DeliveryView
{
    /// <summary>The recipient.</summary>
    [Id(0)] public required string RecipientId { get; init; }

    /// <summary>The message's number in its warning.</summary>
    [Id(1)] public required int MessageNumber { get; init; }

    /// <summary>How far it has come.</summary>
    [Id(2)] public required DeliveryState State { get; init; }

    /// <summary>When it was taken for delivery.</summary>
    [Id(3)] public required DateTimeOffset QueuedAt { get; init; }

    /// <summary>How often it was tried.</summary>
    [Id(4)] public int Attempts { get; init; }

    /// <summary>When it was tried last.</summary>
    [Id(5)] public DateTimeOffset? LastAttemptAt { get; init; }

    /// <summary>When it is tried next; null where it is not.</summary>
    [Id(6)] public DateTimeOffset? NextAttemptAt { get; init; }

    /// <summary>When the channel took it.</summary>
    [Id(7)] public DateTimeOffset? DeliveredAt { get; init; }

    /// <summary>Why the last attempt failed; empty where it did not.</summary>
    [Id(8)] public string LastError { get; init; } = "";
}
