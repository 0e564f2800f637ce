namespace Haimen.Grains.Drills;

/// <summary>What a partner can send in a drill, to all incidents together.</summary>
[GenerateSerializer, Immutable, Alias("haimen.partner-offer")]
public sealed record PartnerOffer
{
    /// <summary>Capability, category or <c>shelter-place</c>.</summary>
    [Id(0)] public required string Resource { get; init; }

    /// <summary>Units, 1 or more.</summary>
    [Id(1)] public required int Quantity { get; init; }

    /// <summary>Minutes that it promises from its answer to its arrival.</summary>
    [Id(2)] public required double EtaMinutes { get; init; }

    /// <summary>Minutes by which it comes later than it promises, 0 or more.</summary>
    [Id(3)] public double LateMinutes { get; init; }

    /// <summary>Pumping capacity of each unit, m³/h; null where it does not say.</summary>
    [Id(4)] public double? PumpCapacityM3H { get; init; }
}
