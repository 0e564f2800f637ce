using Haimen.Hazards;

namespace Haimen.Grains.Drills;

/// <summary>A warning in a report.</summary>
[GenerateSerializer, Immutable, Alias("haimen.report-warning")]
public sealed record ReportWarning
{
    /// <summary>The warning.</summary>
    [Id(0)] public required string Id { get; init; }

    /// <summary>The signal, e.g. <c>rainstorm</c>.</summary>
    [Id(1)] public required string Kind { get; init; }

    /// <summary>Its worst colour.</summary>
    [Id(2)] public required HazardGrade Colour { get; init; }

    /// <summary>The area (township) it was for.</summary>
    [Id(3)] public required string Area { get; init; }

    /// <summary>When it was issued.</summary>
    [Id(4)] public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>When it was lifted, null where it was not.</summary>
    [Id(5)] public DateTimeOffset? ClearedAt { get; init; }

    /// <summary>Its one line.</summary>
    [Id(6)] public LocalizedText Headline { get; init; } = new("", "");
}
