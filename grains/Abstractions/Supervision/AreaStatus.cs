using Haimen.Hazards;

namespace Haimen.Grains.Supervision;

/// <summary>How an area stands in one domain's eyes.</summary>
[GenerateSerializer, Immutable, Alias("haimen.area-status")]
public sealed record AreaStatus
{
    /// <summary>The domain.</summary>
    [Id(0)] public required string Domain { get; init; }

    /// <summary>The township.</summary>
    [Id(1)] public required string AreaId { get; init; }

    /// <summary>How bad it is.</summary>
    [Id(2)] public required HazardGrade Level { get; init; }

    /// <summary>The open incident, null where none.</summary>
    [Id(3)] public string? IncidentId { get; init; }

    /// <summary>When it was last assessed, null where never.</summary>
    [Id(4)] public DateTimeOffset? AssessedAt { get; init; }

    /// <summary>When it is assessed next, null while it is quiet.</summary>
    [Id(5)] public DateTimeOffset? NextAssessmentAt { get; init; }

    /// <summary>Sensors that tell it something, by id, and which of them are silent.</summary>
    [Id(6)] public required string[] SilentSensors { get; init; }

    /// <summary>Its assets' named quantities, worst asset first.</summary>
    [Id(7)] public required AssetFigure[] Worst { get; init; }
}
