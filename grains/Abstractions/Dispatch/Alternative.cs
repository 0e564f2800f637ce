using Haimen.Hazards;

namespace Haimen.Grains.Dispatch;

/// <summary>A resource that could have served a need, and why the plan did not send it.</summary>
[GenerateSerializer, Immutable, Alias("haimen.alternative")]
public sealed record Alternative
{
    /// <summary>The resource.</summary>
    [Id(0)] public required string ResourceId { get; init; }

    /// <summary>What the order would have cost with it, weighted minutes.</summary>
    [Id(1)] public required double Cost { get; init; }

    /// <summary>Minutes until it would have arrived, readiness included.</summary>
    [Id(2)] public required double Minutes { get; init; }

    /// <summary>By how much at least the whole plan would be dearer for each unit sent from it instead, weighted minutes; 0 or more.</summary>
    [Id(3)] public required double PlanDearerBy { get; init; }

    /// <summary>Why it lost, for programs.</summary>
    [Id(4)] public required AlternativeReason Reason { get; init; }

    /// <summary>The need, order or township that the reason speaks of; empty where none.</summary>
    [Id(5)] public string Subject { get; init; } = "";

    /// <summary>Why it lost, for people.</summary>
    [Id(6)] public required LocalizedText Why { get; init; }
}
