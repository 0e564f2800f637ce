using Haimen.Hazards.Assessment;
using Haimen.Hazards.Assets;

namespace Haimen.Hazards.Simulation;

/// <summary>The ground of a simulation.</summary>
public sealed record SimulationSetup
{
    /// <summary>The instant it starts at, UTC.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>All villages, by id.</summary>
    public required IReadOnlyList<VillageSite> Villages { get; init; }

    /// <summary>All enterprises, by id.</summary>
    public IReadOnlyList<EnterpriseSite> Enterprises { get; init; } = [];

    /// <summary>The domain's assets, by id.</summary>
    public required IReadOnlyList<AssetSite> Assets { get; init; }

    /// <summary>The domain's sensors, by id.</summary>
    public required IReadOnlyList<SensorSite> Sensors { get; init; }
}
