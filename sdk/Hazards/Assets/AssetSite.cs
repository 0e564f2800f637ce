namespace Haimen.Hazards.Assets;

/// <summary>An asset as registered: where it is and its fixed attributes.</summary>
public sealed record AssetSite
{
    /// <summary>Stable id, unique in the district.</summary>
    public required string Id { get; init; }

    /// <summary>The asset's kind.</summary>
    public required string Kind { get; init; }

    /// <summary>Chinese display name.</summary>
    public string NameZh { get; init; } = "";

    /// <summary>Where it is, or belongs (a vessel's berth).</summary>
    public required GeoPoint Place { get; init; }

    /// <summary>The enterprise it belongs to, null where none.</summary>
    public string? EnterpriseId { get; init; }

    /// <summary>Fixed texts by name, e.g. <c>substance</c>.</summary>
    public IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string>();

    /// <summary>The village it belongs to, null where none.</summary>
    public string? VillageId { get; init; }

    /// <summary>Fixed attributes by name; the name carries the unit, e.g. <c>pumpCapacityM3S</c>.</summary>
    public required IReadOnlyDictionary<string, double> Attributes { get; init; }
}
