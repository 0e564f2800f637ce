namespace Haimen.Grains.Warnings.Delivery;

/// <summary>All messages of a warning to one recipient.</summary>
[GenerateSerializer, Immutable, Alias("haimen.deliveries-state")]
internal sealed record DeliveriesState
{
    [Id(0)] public DeliveryEntry[] Entries { get; init; } = [];

    /// <summary>Ids of the commands taken, latest last.</summary>
    [Id(1)] public string[] Commands { get; init; } = [];
}
