using Haimen.Hazards;
using Haimen.Hazards.Effects;

namespace Haimen.Grains.Incidents.Events;

/// <summary>The hazard does something to things of other domains, or does it otherwise than was last recorded.</summary>
/// <param name="Effect">What.</param>
/// <param name="To">Who is told, as <c>domain/area</c>; empty where no domain accepts its kind, or it reaches none.</param>
internal sealed record CascadeProposed(HazardEffect Effect, string[] To) : IncidentEvent;

/// <summary>A domain said what it makes of an effect.</summary>
internal sealed record CascadeAnswered : IncidentEvent
{
    public required string EffectId { get; init; }

    public required string ByDomain { get; init; }

    public required string ByVersion { get; init; }

    public required string InArea { get; init; }

    public required bool Accepted { get; init; }

    public required LocalizedText Reason { get; init; }

    /// <summary>When it was said, by the realm's clock: an answer that comes late does not undo a later one.</summary>
    public required DateTimeOffset SaidAt { get; init; }
}

/// <summary>An effect is over.</summary>
/// <param name="EffectId">Which.</param>
internal sealed record CascadeEnded(string EffectId) : IncidentEvent;
