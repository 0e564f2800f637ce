using System.Text.Json.Serialization;
using Haimen.Hazards;

namespace Haimen.Grains.Incidents.Events;

/// <summary>Someone, or the sensors, say that something is wrong. Always the first entry; it binds the log to the incident.</summary>
internal sealed record IncidentReported : IncidentEvent
{
    public required string IncidentId { get; init; }

    [JsonPropertyName("incidentKind")]
    public required string Kind { get; init; }

    public required string AreaId { get; init; }

    public required string Source { get; init; }

    public required string Text { get; init; }

    public GeoPoint? Place { get; init; }
}

/// <summary>The report is true.</summary>
/// <param name="Source">Who or what corroborated it.</param>
/// <param name="Reason">How.</param>
internal sealed record IncidentVerified(string Source, string Reason) : IncidentEvent;

/// <summary>The response began.</summary>
/// <param name="Level">At this level.</param>
internal sealed record ResponseOpened(HazardGrade Level) : IncidentEvent;

/// <summary>The level in force, the domain's level, or whose word counts has changed.</summary>
internal sealed record LevelChanged : IncidentEvent
{
    /// <summary>The level in force from here on.</summary>
    public required HazardGrade Level { get; init; }

    /// <summary>What the domain says.</summary>
    public required HazardGrade DomainLevel { get; init; }

    /// <summary>What was set by hand, null while the domain is followed.</summary>
    public HazardGrade? HandLevel { get; init; }

    /// <summary>
    /// The lowest level of the domain since the level was set by hand. The domain raises the level only by going above both this and
    /// the hand-set level, so that a level lowered by hand stays lowered until things get worse again.
    /// </summary>
    public HazardGrade? HandBase { get; init; }

    public required LocalizedText[] Reasons { get; init; }
}

/// <summary>Where the hazard is: compact, without outlines, which follow from the domain's own inputs.</summary>
/// <param name="Sketch">The footprint in figures.</param>
internal sealed record FootprintRevised(FootprintSketch Sketch) : IncidentEvent;

/// <summary>Under control.</summary>
internal sealed record IncidentContained : IncidentEvent;

/// <summary>The response ended: everything goes home.</summary>
/// <param name="ByHand">Whether a person ended it. Then the domain takes it up again only at a worse level, or after the area was quiet.</param>
/// <param name="Reason">Why.</param>
internal sealed record RecoveryStarted(bool ByHand, string Reason) : IncidentEvent;

/// <summary>The area is quiet from here on.</summary>
internal sealed record AreaQuietened : IncidentEvent;

/// <summary>The area is no longer quiet, but shows nothing to respond to.</summary>
internal sealed record AreaStirred : IncidentEvent;

/// <summary>Over.</summary>
internal sealed record IncidentClosed : IncidentEvent
{
    /// <summary><c>resolved</c>, <c>by-hand</c>, <c>dismissed</c> or <c>unverified</c>.</summary>
    public required string Outcome { get; init; }

    public required string Reason { get; init; }

    public required HazardGrade WorstLevel { get; init; }

    public required double DurationMinutes { get; init; }

    public required int Orders { get; init; }

    public required int Evacuated { get; init; }

    public required int TasksDone { get; init; }

    public required int TasksLeft { get; init; }
}

/// <summary>Taken up again.</summary>
/// <param name="From">The stage it was in.</param>
/// <param name="To">The stage it is in now.</param>
/// <param name="Reason">Why.</param>
internal sealed record IncidentReopened(IncidentStage From, IncidentStage To, string Reason) : IncidentEvent;

/// <summary>Something worth keeping that changes nothing by itself.</summary>
/// <param name="Text">What.</param>
internal sealed record FactAdded(string Text) : IncidentEvent;
