using Haimen.Grains.Incidents;
using Haimen.Hazards;

namespace Haimen.Grains.Drills;

/// <summary>What a hazard did to other domains, and what they said.</summary>
[GenerateSerializer, Immutable, Alias("haimen.report-cascade")]
public sealed record ReportCascade
{
    /// <summary>The incident that it came from.</summary>
    [Id(0)] public required string Incident { get; init; }

    /// <summary>The domain that proposed it.</summary>
    [Id(1)] public required string Domain { get; init; }

    /// <summary>Its id within the incident.</summary>
    [Id(2)] public required string Id { get; init; }

    /// <summary>Its kind.</summary>
    [Id(3)] public required string Kind { get; init; }

    /// <summary>How bad it was, as last recorded.</summary>
    [Id(4)] public required HazardGrade Grade { get; init; }

    /// <summary>Its value, as last recorded, in the unit of its kind.</summary>
    [Id(5)] public required double Value { get; init; }

    /// <summary>Why its proposer thought so.</summary>
    [Id(6)] public required LocalizedText Reason { get; init; }

    /// <summary>When it was first proposed.</summary>
    [Id(7)] public required DateTimeOffset ProposedAt { get; init; }

    /// <summary>When it was over, null where it was not.</summary>
    [Id(8)] public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Who was told, as <c>domain/area</c>; empty where no domain accepts its kind, or it reached none.</summary>
    [Id(9)] public required string[] To { get; init; }

    /// <summary>What they said, by domain, then area.</summary>
    [Id(10)] public CascadeAnswerView[] Answers { get; init; } = [];

    /// <summary>An effect as it stands.</summary>
    /// <param name="incident">The incident that it comes from.</param>
    /// <param name="view">How it stands.</param>
    public static ReportCascade From(IncidentView incident, CascadeView view)
    {
        ArgumentNullException.ThrowIfNull(incident);
        ArgumentNullException.ThrowIfNull(view);
        return new ReportCascade
        {
            Incident = incident.IncidentId,
            Domain = incident.Domain,
            Id = view.Effect.Id,
            Kind = view.Effect.Kind,
            Grade = view.Effect.Grade,
            Value = view.Effect.Value,
            Reason = view.Effect.Reason,
            ProposedAt = view.ProposedAt,
            EndedAt = view.EndedAt,
            To = view.To,
            Answers = view.Answers,
        };
    }
}
