namespace Haimen.Grains.Districts;

/// <summary>A kind of goods or equipment that stores hold.</summary>
public sealed record SupplyCategory
{
    /// <summary>Stable id, e.g. <c>sandbag</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Chinese display name.</summary>
    public required string NameZh { get; init; }

    /// <summary>English display name.</summary>
    public required string NameEn { get; init; }

    /// <summary>What one piece is, e.g. <c>piece</c>, <c>set</c>, <c>box</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>What it is for.</summary>
    public required SupplyUse Use { get; init; }

    /// <summary>True when it comes back after use (pumps, boats, tents); false when it is used up.</summary>
    public required bool Reusable { get; init; }

    /// <summary>What one piece pumps in m³/h; 0 for everything but pumps.</summary>
    public required double PumpCapacityM3H { get; init; }
}
