using Haimen.Hazards;

namespace Haimen.Grains.Warnings;

/// <summary>A warning as its area proposes it.</summary>
[GenerateSerializer, Immutable, Alias("haimen.warning-proposal")]
public sealed record WarningProposalMessage
{
    /// <summary>The domain; empty for another authority's alert.</summary>
    [Id(0)] public required string Domain { get; init; }

    /// <summary>The domain's version that proposed; empty where a person did.</summary>
    [Id(1)] public required string DomainVersion { get; init; }

    /// <summary>The signal's id, e.g. <c>rainstorm</c>.</summary>
    [Id(2)] public required string Kind { get; init; }

    /// <summary>The township; empty for another authority's alert that lies outside the district.</summary>
    [Id(3)] public required string AreaId { get; init; }

    /// <summary>Its colour, blue or worse.</summary>
    [Id(4)] public required HazardGrade Colour { get; init; }

    /// <summary>One line.</summary>
    [Id(5)] public required LocalizedText Headline { get; init; }

    /// <summary>What people should do.</summary>
    [Id(6)] public required LocalizedText Instruction { get; init; }

    /// <summary>Further townships that it is for.</summary>
    [Id(7)] public string[] MoreAreaIds { get; init; } = [];
}
