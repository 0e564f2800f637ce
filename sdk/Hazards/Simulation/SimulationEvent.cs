namespace Haimen.Hazards.Simulation;

/// <summary>Something that a scenario makes happen in a domain's truth: a tank springs a leak, a building catches fire, a crew calls for help.</summary>
public sealed record SimulationEvent
{
    /// <summary>What happens: one of <see cref="IHazardSimulation.EventKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The asset that it happens to, null where none.</summary>
    public string? AssetId { get; init; }

    /// <summary>Where, null where the asset says it.</summary>
    public GeoPoint? Place { get; init; }

    /// <summary>Figures by name; the name carries the unit, e.g. <c>holeDiameterM</c>.</summary>
    public IReadOnlyDictionary<string, double> Values { get; init; } = new Dictionary<string, double>();
}
