namespace Haimen.Grains.Incidents;

/// <summary>What a commander has said of a resource; in force until it is lifted or the incident closed.</summary>
[GenerateSerializer, Immutable, Alias("haimen.resource-ruling")]
public sealed record ResourceRuling
{
    /// <summary>The need that it is about; empty where it is about the whole incident.</summary>
    [Id(0)] public required string NeedId { get; init; }

    /// <summary>The team, depot or shelter.</summary>
    [Id(1)] public required string ResourceId { get; init; }

    /// <summary>What was said.</summary>
    [Id(2)] public required ResourceRulingKind Kind { get; init; }

    /// <summary>Who said so.</summary>
    [Id(3)] public required string By { get; init; }

    /// <summary>Why.</summary>
    [Id(4)] public required string Reason { get; init; }

    /// <summary>When.</summary>
    [Id(5)] public required DateTimeOffset At { get; init; }

    /// <summary>Whether a plan was made since in which a pinned resource could not be sent.</summary>
    [Id(6)] public bool Unmet { get; init; }
}
