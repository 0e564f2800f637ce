using Haimen.Hazards.Assessment;

namespace Haimen.Grains.Dispatch;

/// <summary>A need and how much of it is not yet ordered.</summary>
[GenerateSerializer, Immutable, Alias("haimen.open-need")]
public sealed record OpenNeed
{
    /// <summary>The need as stated.</summary>
    [Id(0)] public required Need Need { get; init; }

    /// <summary>Units not yet covered by a running order; 0 where only teams are stated that may be diverted.</summary>
    [Id(1)] public required int Open { get; init; }

    /// <summary>When it was stated.</summary>
    [Id(2)] public required DateTimeOffset StatedAt { get; init; }

    /// <summary>Resources that declined it or did not answer: not to be asked again for it.</summary>
    [Id(3)] public required string[] Excluded { get; init; }

    /// <summary>Resources that a commander wants for it, before any other, in the order in which they were named.</summary>
    [Id(4)] public string[] Pinned { get; init; } = [];

    /// <summary>Whether its orders wait for a commander's word, so that their reservations must last that long.</summary>
    [Id(5)] public bool AwaitsCommander { get; init; }

    /// <summary>Teams under way to it that a plan may divert to what needs them more; those pinned by a commander are not among them.</summary>
    [Id(6)] public UnderWayTeam[] UnderWay { get; init; } = [];
}
