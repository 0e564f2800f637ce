namespace Haimen.Grains.Resources;

/// <summary>What a crew (a team, a depot's drivers, a shelter's wardens) reports of an order.</summary>
[GenerateSerializer, Immutable, Alias("haimen.progress-report")]
public sealed record ProgressReport
{
    /// <summary>The order.</summary>
    [Id(0)] public required string OrderId { get; init; }

    /// <summary>Acknowledged, en route, on scene, returned or declined.</summary>
    [Id(1)] public required OrderProgress Progress { get; init; }

    /// <summary>Why, for a declined one.</summary>
    [Id(2)] public string Reason { get; init; } = "";
}
