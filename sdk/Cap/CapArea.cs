namespace Haimen.Cap;

/// <summary>A place that an alert is for: CAP 1.2's <c>area</c>. All its shapes together are the area.</summary>
public sealed record CapArea
{
    /// <summary>In words.</summary>
    public required string Description { get; init; }

    /// <summary>Polygons; each has four points or more, and its last is its first.</summary>
    public IReadOnlyList<IReadOnlyList<CapPoint>> Polygons { get; init; } = [];

    /// <summary>Circles.</summary>
    public IReadOnlyList<CapCircle> Circles { get; init; } = [];

    /// <summary>Codes of the area.</summary>
    public IReadOnlyList<CapValue> Geocodes { get; init; } = [];

    /// <summary>Its height or lowest height, feet above mean sea level; null where not said.</summary>
    public double? Altitude { get; init; }

    /// <summary>Its greatest height, feet above mean sea level; only with <see cref="Altitude"/>.</summary>
    public double? Ceiling { get; init; }
}
