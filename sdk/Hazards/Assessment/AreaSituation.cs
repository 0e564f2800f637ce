using Haimen.Hazards.Assets;
using Haimen.Hazards.Effects;
using Haimen.Hazards.Sensing;

namespace Haimen.Hazards.Assessment;

/// <summary>All that a domain needs to judge one area (a township).</summary>
public sealed record AreaSituation
{
    /// <summary>The area's id.</summary>
    public required string AreaId { get; init; }

    /// <summary>The area's name.</summary>
    public required LocalizedText AreaName { get; init; }

    /// <summary>The area's centre.</summary>
    public required GeoPoint Centre { get; init; }

    /// <summary>Its villages, by id.</summary>
    public required IReadOnlyList<VillageSite> Villages { get; init; }

    /// <summary>Its enterprises, by id.</summary>
    public required IReadOnlyList<EnterpriseSite> Enterprises { get; init; }

    /// <summary>The domain's assets there, just updated, by id.</summary>
    public required IReadOnlyList<AssetView> Assets { get; init; }

    /// <summary>What its sensors and the district-wide ones say, by sensor id.</summary>
    public required IReadOnlyList<SensorObservation> Observations { get; init; }

    /// <summary>What was sent and is at work there.</summary>
    public required IReadOnlyList<Deployment> Deployments { get; init; }

    /// <summary>What other domains say reaches the area, by key. Stays as long as its proposer holds to it.</summary>
    public IReadOnlyList<ReceivedEffect> Effects { get; init; } = [];

    /// <summary>The domain's own state for the area as versioned JSON; null at first.</summary>
    public string? State { get; init; }

    /// <summary>When the area was last assessed; null at first.</summary>
    public DateTimeOffset? PreviousAt { get; init; }

    /// <summary>The level of the domain's open incident there; normal where none is open.</summary>
    public required HazardGrade IncidentLevel { get; init; }
}
