namespace Haimen.Grains.Drills;

/// <summary>How things stood at the end of a drill.</summary>
[GenerateSerializer, Immutable, Alias("haimen.final-state")]
public sealed record FinalState
{
    /// <summary>Incidents that were not closed, by id.</summary>
    [Id(0)] public string[] OpenIncidents { get; init; } = [];

    /// <summary>Teams, depots and shelters that an order still owned or held something of, by id.</summary>
    [Id(1)] public string[] OwnedResources { get; init; } = [];

    /// <summary>People who were still in shelters.</summary>
    [Id(2)] public int StillSheltered { get; init; }

    /// <summary>Greatest depth of water on the ground in truth, m.</summary>
    [Id(3)] public double MaxDepthM { get; init; }
}
