using Haimen.Hazards;

namespace Haimen.Grains.Districts;

/// <summary>A line that travel may cross only at one of its crossings. A straight way that meets it an odd number of times changes sides and must use a crossing; an even number of times means that both ends lie on one side.</summary>
public sealed record Barrier
{
    /// <summary>Stable id.</summary>
    public required string Id { get; init; }

    /// <summary>Chinese display name.</summary>
    public required string NameZh { get; init; }

    /// <summary>The line; at least two points.</summary>
    public required IReadOnlyList<GeoPoint> Line { get; init; }
}
