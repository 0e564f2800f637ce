namespace Haimen.Grains.Resources;

/// <summary>What every ordered resource keeps.</summary>
[GenerateSerializer, Immutable, Alias("haimen.resource-state")]
internal abstract record ResourceState
{
    /// <summary>Its orders.</summary>
    [Id(0)] public OrderBook Book { get; init; } = new();

    /// <summary>What others have yet to be told. Cleared with the next write after it was.</summary>
    [Id(1)] public ResourceOutbox Outbox { get; init; } = new();
}
