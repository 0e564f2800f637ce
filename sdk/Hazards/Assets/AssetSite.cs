namespace Haimen.Hazards.Assets;

/// <summary>An asset as registered: where it is and its fixed attributes.</summary>
public sealed record AssetSite
{
    /// <summary>Stable id, unique in the district.</summary>
    public required string Id { get; init; }

    /// <summary>The asset's kind.</summary>
    public required string Kind { get; init; }

    /// <summary>Where it is.</summary>
    public required GeoPoint Place { get; init; }

    /// <summary>The village it belongs to, null where none.</summary>
    public string? VillageId { get; init; }

    /// <summary>Fixed attributes by name; the name carries the unit, e.g. <c>pumpCapacityM3S</c>.</summary>
    public required IReadOnlyDictionary<string, double> Attributes { get; init; }
}
