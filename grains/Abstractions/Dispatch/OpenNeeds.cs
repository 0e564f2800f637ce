namespace Haimen.Grains.Dispatch;

/// <summary>All that an incident still needs beyond the orders it has.</summary>
[GenerateSerializer, Immutable, Alias("haimen.open-needs")]
public sealed record OpenNeeds
{
    /// <summary>The incident.</summary>
    [Id(0)] public required string IncidentId { get; init; }

    /// <summary>The incident's log version that this was derived from; an older statement than the last is ignored.</summary>
    [Id(1)] public required long Version { get; init; }

    /// <summary>The needs that are open or whose teams may be diverted, by id.</summary>
    [Id(2)] public required OpenNeed[] Needs { get; init; }
}
