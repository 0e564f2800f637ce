using Haimen.Grains.Incidents;
using Haimen.Hazards;

namespace Haimen.Grains.Drills;

/// <summary>An incident in a report.</summary>
[GenerateSerializer, Immutable, Alias("haimen.report-incident")]
public sealed record ReportIncident
{
    /// <summary>The incident.</summary>
    [Id(0)] public required string Id { get; init; }

    /// <summary>Its domain.</summary>
    [Id(1)] public required string Domain { get; init; }

    /// <summary>Its kind.</summary>
    [Id(2)] public required string Kind { get; init; }

    /// <summary>Its area (township).</summary>
    [Id(3)] public required string Area { get; init; }

    /// <summary>The worst level it had.</summary>
    [Id(4)] public required HazardGrade Level { get; init; }

    /// <summary>Where it was in its life at the end.</summary>
    [Id(5)] public required IncidentStage Stage { get; init; }

    /// <summary>When it was first recorded.</summary>
    [Id(6)] public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>When it was closed, null where it was not.</summary>
    [Id(7)] public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Events in its log.</summary>
    [Id(8)] public required long Events { get; init; }

    /// <summary>Hash of its log, hex.</summary>
    [Id(9)] public required string LogHash { get; init; }

    /// <summary>Why its level was what it was, worst first, when it was worst.</summary>
    [Id(10)] public LocalizedText[] Reasons { get; init; } = [];

    /// <summary>Reports and facts that people added, oldest first.</summary>
    [Id(11)] public string[] Facts { get; init; } = [];

    /// <summary>An incident as it stands.</summary>
    /// <param name="view">How it stands.</param>
    public static ReportIncident From(IncidentView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return new ReportIncident
        {
            Id = view.IncidentId,
            Domain = view.Domain,
            Kind = view.Kind,
            Area = view.AreaId,
            Level = view.WorstLevel,
            Stage = view.Stage,
            OpenedAt = view.OpenedAt,
            ClosedAt = view.ClosedAt,
            Events = view.Version,
            LogHash = view.LogHash,
            Reasons = view.Reasons,
            Facts = view.Facts,
        };
    }
}
