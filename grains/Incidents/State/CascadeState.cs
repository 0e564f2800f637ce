using Haimen.Grains.Incidents.Events;
using Haimen.Hazards.Effects;

namespace Haimen.Grains.Incidents.State;

/// <summary>An effect on other domains.</summary>
internal sealed record CascadeState
{
    public required HazardEffect Effect { get; init; }

    public required string[] To { get; init; }

    public required DateTimeOffset ProposedAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>The latest answer of each domain and area, by domain, then area.</summary>
    public CascadeAnswered[] Answers { get; init; } = [];
}
