using Haimen.Hazards.Assessment;

namespace Haimen.Grains.Dispatch;

/// <summary>An order whose resource is reserved, waiting for the incident to place it.</summary>
[GenerateSerializer, Immutable, Alias("haimen.proposed-order")]
public sealed record ProposedOrder
{
    /// <summary>The order's id, unique in the realm.</summary>
    [Id(0)] public required string OrderId { get; init; }

    /// <summary>The need it serves.</summary>
    [Id(1)] public required string NeedId { get; init; }

    /// <summary>What kind of resource.</summary>
    [Id(2)] public required NeedKind Kind { get; init; }

    /// <summary>Capability, category or <c>shelter-place</c>.</summary>
    [Id(3)] public required string Resource { get; init; }

    /// <summary>The team, depot or shelter.</summary>
    [Id(4)] public required string ResourceId { get; init; }

    /// <summary>1 for a team; pieces; people.</summary>
    [Id(5)] public required int Quantity { get; init; }

    /// <summary>The reservation's fencing token.</summary>
    [Id(6)] public required long Token { get; init; }

    /// <summary>Expected minutes of travel, readiness included.</summary>
    [Id(7)] public required double TravelMinutes { get; init; }

    /// <summary>Pumping capacity that it brings, m³/h; 0 where it does not pump.</summary>
    [Id(8)] public double PumpCapacityM3H { get; init; }

    /// <summary>Why it was chosen.</summary>
    [Id(9)] public required OrderExplanation Explanation { get; init; }
}
