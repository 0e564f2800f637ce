using Haimen.Hazards.Assessment;
using Haimen.Hazards.Sensing;

namespace Haimen.Hazards.Assets;

/// <summary>All that a domain needs to move one asset forward.</summary>
public sealed record AssetSituation
{
    /// <summary>The asset.</summary>
    public required AssetSite Site { get; init; }

    /// <summary>The domain's own state as versioned JSON, as it returned it last; null at first.</summary>
    public string? State { get; init; }

    /// <summary>When it was last moved; null at first.</summary>
    public DateTimeOffset? PreviousAt { get; init; }

    /// <summary>What the asset's area observed since: its own sensors and district-wide ones.</summary>
    public required IReadOnlyList<SensorObservation> Observations { get; init; }

    /// <summary>What was reported of it since, by rising time.</summary>
    public IReadOnlyList<AssetReport> Reports { get; init; } = [];

    /// <summary>The directives in force for it, by id.</summary>
    public IReadOnlyList<IssuedDirective> Directives { get; init; } = [];

    /// <summary>What is at work in the asset's village; in its whole area for an asset that belongs to no village.</summary>
    public required IReadOnlyList<Deployment> Deployments { get; init; }
}
