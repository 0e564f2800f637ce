using Haimen.Hazards;

namespace Haimen.Grains.Districts;

/// <summary>A township, or a zone that is run as one.</summary>
public sealed record Township
{
    /// <summary>Stable id, e.g. <c>changle</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Statistical codes of its units: its own first, then those of the farms and parks attached to it.</summary>
    public required IReadOnlyList<string> Codes { get; init; }

    /// <summary>Chinese display name.</summary>
    public required string NameZh { get; init; }

    /// <summary>English display name.</summary>
    public required string NameEn { get; init; }

    /// <summary>Approximate centre.</summary>
    public required GeoPoint Centre { get; init; }

    /// <summary>Outline; the townships tile the district.</summary>
    public required GeoPolygon Outline { get; init; }

    /// <summary>True when the outline is a Voronoi cell and not a surveyed boundary.</summary>
    public required bool Approximate { get; init; }

    /// <summary>Ids of the townships it borders.</summary>
    public required IReadOnlyList<string> NeighbourIds { get; init; }

    /// <summary>People who live there; the sum over its villages.</summary>
    public required int Population { get; init; }
}
