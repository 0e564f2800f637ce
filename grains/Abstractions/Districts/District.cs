using Haimen.Hazards;

namespace Haimen.Grains.Districts;

/// <summary>A district with everything in it that the actors are made from. Immutable; every list keeps the order of its seed file.</summary>
public sealed record District
{
    /// <summary>Stable id, e.g. <c>haimen</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Chinese display name.</summary>
    public required string NameZh { get; init; }

    /// <summary>English display name.</summary>
    public required string NameEn { get; init; }

    /// <summary>True when any figure in it was generated and not surveyed.</summary>
    public required bool Synthetic { get; init; }

    /// <summary>How many times the size of the stored district it is; 1 for the stored one.</summary>
    public required int Scale { get; init; }

    /// <summary>The random seed it was generated with.</summary>
    public required int Seed { get; init; }

    /// <summary>The outline of the district.</summary>
    public required GeoPolygon Outline { get; init; }

    /// <summary>What teams can do.</summary>
    public required IReadOnlyList<Capability> Capabilities { get; init; }

    /// <summary>What stores can hold.</summary>
    public required IReadOnlyList<SupplyCategory> SupplyCategories { get; init; }

    /// <summary>The townships.</summary>
    public required IReadOnlyList<Township> Townships { get; init; }

    /// <summary>The villages and communities.</summary>
    public required IReadOnlyList<Village> Villages { get; init; }

    /// <summary>The industrial and trading enterprises with a risk grade.</summary>
    public required IReadOnlyList<Enterprise> Enterprises { get; init; }

    /// <summary>The standard emergency shelters.</summary>
    public required IReadOnlyList<Shelter> Shelters { get; init; }

    /// <summary>The stores of relief goods and equipment.</summary>
    public required IReadOnlyList<Depot> Depots { get; init; }

    /// <summary>The emergency teams.</summary>
    public required IReadOnlyList<Team> Teams { get; init; }

    /// <summary>The gauges and state reports.</summary>
    public required IReadOnlyList<Sensor> Sensors { get; init; }

    /// <summary>The hazard assets: pump stations, gates, detention tanks, and one drainage cell per village.</summary>
    public required IReadOnlyList<Asset> Assets { get; init; }

    /// <summary>The rivers, and the estuary and sea along the bank.</summary>
    public required IReadOnlyList<Waterway> Waterways { get; init; }

    /// <summary>The lines that travel may cross only at a crossing.</summary>
    public required IReadOnlyList<Barrier> Barriers { get; init; }

    /// <summary>The bridges and ferries over the barriers.</summary>
    public required IReadOnlyList<Crossing> Crossings { get; init; }

    /// <summary>Who can be asked for mutual aid: the neighbouring districts and the city.</summary>
    public IReadOnlyList<Partner> Partners { get; init; } = [];
}
