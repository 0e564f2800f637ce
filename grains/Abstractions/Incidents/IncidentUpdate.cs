using Haimen.Hazards;
using Haimen.Hazards.Assessment;

namespace Haimen.Grains.Incidents;

/// <summary>An area's assessment, as its watch tells the incident.</summary>
[GenerateSerializer, Immutable, Alias("haimen.incident-update")]
public sealed record IncidentUpdate
{
    /// <summary>The command's id; a repeated one changes nothing.</summary>
    [Id(0)] public required string CommandId { get; init; }

    /// <summary>The domain's id.</summary>
    [Id(1)] public required string Domain { get; init; }

    /// <summary>The domain's version that judged.</summary>
    [Id(2)] public required string DomainVersion { get; init; }

    /// <summary>The incident kind.</summary>
    [Id(3)] public required string Kind { get; init; }

    /// <summary>The area (township) id.</summary>
    [Id(4)] public required string AreaId { get; init; }

    /// <summary>How bad it is.</summary>
    [Id(5)] public required HazardGrade Level { get; init; }

    /// <summary>Why, worst first.</summary>
    [Id(6)] public required LocalizedText[] Reasons { get; init; }

    /// <summary>Where the hazard is and is expected.</summary>
    [Id(7)] public required FootprintFrame[] Footprint { get; init; }

    /// <summary>Everything needed now.</summary>
    [Id(8)] public required Need[] Needs { get; init; }

    /// <summary>Whether it is under control.</summary>
    [Id(9)] public required bool Contained { get; init; }

    /// <summary>Whether the area is quiet again.</summary>
    [Id(10)] public required bool Quiet { get; init; }

    /// <summary>Every directive that is called for now.</summary>
    [Id(11)] public Directive[] Directives { get; init; } = [];

    /// <summary>Every effect on other domains that there is now.</summary>
    [Id(12)] public CascadeStatement[] Cascades { get; init; } = [];
}
