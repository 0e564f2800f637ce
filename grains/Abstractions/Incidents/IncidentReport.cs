using Haimen.Hazards;

namespace Haimen.Grains.Incidents;

/// <summary>A report from people.</summary>
[GenerateSerializer, Immutable, Alias("haimen.incident-report")]
public sealed record IncidentReport
{
    /// <summary>The command's id; a repeated one changes nothing.</summary>
    [Id(0)] public required string CommandId { get; init; }

    /// <summary>The domain's id.</summary>
    [Id(1)] public required string Domain { get; init; }

    /// <summary>The incident kind.</summary>
    [Id(2)] public required string Kind { get; init; }

    /// <summary>The area (township) id.</summary>
    [Id(3)] public required string AreaId { get; init; }

    /// <summary>Who reports, e.g. <c>public</c>, <c>110</c>, <c>119</c>, <c>120</c>, <c>information-officer</c>.</summary>
    [Id(4)] public required string Source { get; init; }

    /// <summary>What they say.</summary>
    [Id(5)] public required string Text { get; init; }

    /// <summary>Where.</summary>
    [Id(6)] public required GeoPoint Place { get; init; }
}
