using Haimen.Hazards.Effects;

namespace Haimen.Grains.Incidents;

/// <summary>An effect on other domains that an incident has proposed, and what they said.</summary>
[GenerateSerializer, Immutable, Alias("haimen.cascade-view")]
public sealed record CascadeView
{
    /// <summary>The effect as last recorded.</summary>
    [Id(0)] public required HazardEffect Effect { get; init; }

    /// <summary>Who was told, as <c>domain/area</c>; empty where no domain accepts its kind, or it reaches none.</summary>
    [Id(1)] public required string[] To { get; init; }

    /// <summary>When it was first proposed.</summary>
    [Id(2)] public required DateTimeOffset ProposedAt { get; init; }

    /// <summary>When it was over, null while it is not.</summary>
    [Id(3)] public DateTimeOffset? EndedAt { get; init; }

    /// <summary>What those who were told said, by domain, then area.</summary>
    [Id(4)] public CascadeAnswerView[] Answers { get; init; } = [];
}
