using Haimen.Hazards;

namespace Haimen.Grains.Districts;

/// <summary>A river, an estuary or the sea shore, as a line.</summary>
public sealed record Waterway
{
    /// <summary>Stable id, e.g. <c>tongsha</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Chinese display name.</summary>
    public required string NameZh { get; init; }

    /// <summary>English display name.</summary>
    public required string NameEn { get; init; }

    /// <summary>What it is.</summary>
    public required WaterwayKind Kind { get; init; }

    /// <summary>Its course; approximate.</summary>
    public required IReadOnlyList<GeoPoint> Line { get; init; }
}
