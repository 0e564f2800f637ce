using Haimen.Hazards;

namespace Haimen.Grains.Dispatch;

/// <summary>Why this resource was sent to this need, for people and for programs.</summary>
[GenerateSerializer, Immutable, Alias("haimen.order-explanation")]
public sealed record OrderExplanation
{
    /// <summary>What the order costs.</summary>
    [Id(0)] public required CostTerms Terms { get; init; }

    /// <summary>What decided.</summary>
    [Id(1)] public required DecidingConstraint Decided { get; init; }

    /// <summary>The need, resource or township that decided; empty where none.</summary>
    [Id(2)] public string DecidedBy { get; init; } = "";

    /// <summary>In a sentence.</summary>
    [Id(3)] public required LocalizedText Why { get; init; }

    /// <summary>The next best resources, cheapest first.</summary>
    [Id(4)] public required Alternative[] Alternatives { get; init; }

    /// <summary>The plan it is part of.</summary>
    [Id(5)] public required PlanBound Plan { get; init; }

    /// <summary>How its travel time was found: <c>great-circle</c>, <c>osrm</c>, or <c>great-circle (osrm did not answer)</c>.</summary>
    [Id(6)] public string TravelSource { get; init; } = "great-circle";
}
