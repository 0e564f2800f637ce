namespace Haimen.Grains.Resources;

/// <summary>What a crew (a team, a depot's drivers, a shelter's wardens) reports of an order.</summary>
[GenerateSerializer, Immutable, Alias("haimen.progress-report")]
public sealed record ProgressReport
{
    /// <summary>The order.</summary>
    [Id(0)] public required string OrderId { get; init; }

    /// <summary>Acknowledged, en route, on scene, returned or declined.</summary>
    [Id(1)] public required OrderProgress Progress { get; init; }

    /// <summary>Why, for a declined one, or where less came than was ordered.</summary>
    [Id(2)] public string Reason { get; init; } = "";

    /// <summary>Pieces or people that came, 1 to what was ordered, for one that is on scene; null where all did. What did not come is free again.</summary>
    [Id(3)] public int? Quantity { get; init; }

    /// <summary>Of the pieces that did not come, those that are lost or spoilt and will not be back on the shelf; only for a depot, and only with a reason.</summary>
    [Id(4)] public int WrittenOff { get; init; }
}
