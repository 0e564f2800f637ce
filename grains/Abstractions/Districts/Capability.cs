namespace Haimen.Grains.Districts;

/// <summary>Something that teams can do and incidents can need.</summary>
public sealed record Capability
{
    /// <summary>Stable id, e.g. <c>water-rescue</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Chinese display name.</summary>
    public required string NameZh { get; init; }

    /// <summary>English display name.</summary>
    public required string NameEn { get; init; }
}
