using Haimen.Hazards.Effects;

namespace Haimen.Hazards.Assessment;

/// <summary>A domain's judgement of an area.</summary>
public sealed record AreaAssessment
{
    /// <summary>How bad the area is.</summary>
    public required HazardGrade Level { get; init; }

    /// <summary>Why, worst first.</summary>
    public required IReadOnlyList<LocalizedText> Reasons { get; init; }

    /// <summary>The domain's own state for the area as versioned JSON; handed back at the next call.</summary>
    public required string State { get; init; }

    /// <summary>The incident kind to open or to keep open; null where none is called for.</summary>
    public string? IncidentKind { get; init; }

    /// <summary>What the public should be told; null where nothing.</summary>
    public WarningProposal? Warning { get; init; }

    /// <summary>Where the hazard is now and is expected to be, by rising time.</summary>
    public required IReadOnlyList<FootprintFrame> Footprint { get; init; }

    /// <summary>Everything needed now, by id; what was needed before and is missing here is no longer needed.</summary>
    public required IReadOnlyList<Need> Needs { get; init; }

    /// <summary>
    /// What it does to things of other domains, by id; what was proposed before and is missing here is over.
    /// Empty without an <see cref="IncidentKind"/>: effects are an incident's.
    /// </summary>
    public IReadOnlyList<HazardEffect> Effects { get; init; } = [];

    /// <summary>What the domain says to the effects that it was told of; one that was answered is answered again only when that changes.</summary>
    public IReadOnlyList<EffectAnswer> Answers { get; init; } = [];

    /// <summary>
    /// What sites, vessels and plants are told to do, by id; what was stated before and is missing here is lifted.
    /// Empty without an <see cref="IncidentKind"/>: directives are an incident's.
    /// </summary>
    public IReadOnlyList<Directive> Directives { get; init; } = [];

    /// <summary>Whether the hazard is under control: it no longer grows and what is there is falling.</summary>
    public required bool Contained { get; init; }

    /// <summary>Whether the area is quiet: nothing to do until a notable reading arrives.</summary>
    public required bool Quiet { get; init; }
}
