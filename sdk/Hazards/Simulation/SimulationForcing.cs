using Haimen.Hazards.Assessment;
using Haimen.Hazards.Effects;

namespace Haimen.Hazards.Simulation;

/// <summary>What drives a simulation over one step, constant within it.</summary>
public sealed record SimulationForcing
{
    /// <summary>The scenario's series at this step by name, e.g. <c>rainMmH</c>, <c>tideM</c>, <c>surgeM</c>, <c>windMS</c>. A missing one is 0.</summary>
    public required IReadOnlyDictionary<string, double> Series { get; init; }

    /// <summary>Where and how strongly <c>rainMmH</c> falls; outside every field it is scaled by <see cref="OutsideFactor"/>.</summary>
    public required IReadOnlyList<RainField> RainFields { get; init; }

    /// <summary>Factor on rain outside every field, 0 to 1.</summary>
    public required double OutsideFactor { get; init; }

    /// <summary>What is at work on scene.</summary>
    public required IReadOnlyList<Deployment> Deployments { get; init; }

    /// <summary>What the scenario makes happen at the start of the step, in its order.</summary>
    public IReadOnlyList<SimulationEvent> Events { get; init; } = [];

    /// <summary>What the truth of other domains does to this one's.</summary>
    public IReadOnlyList<HazardEffect> Effects { get; init; } = [];

    /// <summary>The directives in force, by id.</summary>
    public IReadOnlyList<IssuedDirective> Directives { get; init; } = [];

    /// <summary>Ids of assets that are broken.</summary>
    public required IReadOnlyList<string> FailedAssets { get; init; }
}
