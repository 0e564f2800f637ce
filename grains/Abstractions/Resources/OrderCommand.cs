using Haimen.Hazards;

namespace Haimen.Grains.Resources;

/// <summary>Turns a reservation into an order: go there.</summary>
[GenerateSerializer, Immutable, Alias("haimen.order-command")]
public sealed record OrderCommand
{
    /// <summary>The order.</summary>
    [Id(0)] public required string OrderId { get; init; }

    /// <summary>The token of its reservation.</summary>
    [Id(1)] public required long Token { get; init; }

    /// <summary>Where to.</summary>
    [Id(2)] public required GeoPoint Destination { get; init; }

    /// <summary>The village, null where none.</summary>
    [Id(3)] public string? VillageId { get; init; }

    /// <summary>Expected minutes of travel, readiness included.</summary>
    [Id(4)] public required double TravelMinutes { get; init; }

    /// <summary>When it must be acknowledged.</summary>
    [Id(5)] public required DateTimeOffset AcknowledgeBy { get; init; }

    /// <summary>Within which it must set out, counted from its acknowledgement; what a depot needs to make ready comes on top. Null where there is no limit.</summary>
    [Id(6)] public TimeSpan? DepartWithin { get; init; }
}
