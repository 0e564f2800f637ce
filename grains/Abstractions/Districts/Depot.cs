using Haimen.Hazards;

namespace Haimen.Grains.Districts;

/// <summary>A store of relief goods and equipment, or an agreement to deliver them.</summary>
public sealed record Depot
{
    /// <summary>Stable id, e.g. <c>depot-district</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Chinese display name.</summary>
    public required string NameZh { get; init; }

    /// <summary>Whose it is; dispatch draws township first, then district, then agreement.</summary>
    public required DepotTier Tier { get; init; }

    /// <summary>Where goods are loaded.</summary>
    public required GeoPoint Place { get; init; }

    /// <summary>The township it lies in.</summary>
    public required string TownshipId { get; init; }

    /// <summary>Floor area in m², where known.</summary>
    public double? AreaM2 { get; init; }

    /// <summary>Minutes from order to the loaded vehicle at the gate.</summary>
    public required double ReadyMinutes { get; init; }

    /// <summary>Pieces by supply category id; in the order of the seed file.</summary>
    public required IReadOnlyDictionary<string, int> Stock { get; init; }
}
