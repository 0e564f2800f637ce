using Haimen.Hazards.Assessment;
using Haimen.Hazards.Assets;
using Haimen.Hazards.Effects;
using Haimen.Hazards.Sensing;

namespace Haimen.Hazards;

/// <summary>Who a domain is and what it deals in.</summary>
public sealed record DomainDescriptor
{
    /// <summary>Stable id in lower-case ASCII, e.g. <c>flood</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Semantic version of the domain's rules; stamped on everything it decides.</summary>
    public required string Version { get; init; }

    /// <summary>Display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The sensor kinds that the domain grades.</summary>
    public required IReadOnlyList<SensorKind> SensorKinds { get; init; }

    /// <summary>The asset kinds that the domain brings.</summary>
    public required IReadOnlyList<AssetKind> AssetKinds { get; init; }

    /// <summary>The incident kinds that it may propose, with their names.</summary>
    public required IReadOnlyList<IncidentKind> IncidentKinds { get; init; }

    /// <summary>Team capabilities that its needs may ask for.</summary>
    public required IReadOnlyList<string> Capabilities { get; init; }

    /// <summary>Supply categories that its needs may ask for.</summary>
    public required IReadOnlyList<string> Categories { get; init; }

    /// <summary>How often an area that is not quiet is assessed anew. More than zero.</summary>
    public required TimeSpan AssessEvery { get; init; }

    /// <summary>
    /// Version of the shape of the states that the domain keeps (<see cref="AssetUpdate.State"/>, <see cref="AreaAssessment.State"/>);
    /// 1 or more, raised when an older state can no longer be read as it is.
    /// </summary>
    public int StateVersion { get; init; } = 1;

    /// <summary>Sensor kinds that other domains grade and this one wants to see in its areas, e.g. <c>wind-speed</c>.</summary>
    public IReadOnlyList<string> ObservedKinds { get; init; } = [];

    /// <summary>The kinds of effect on other domains that it may propose.</summary>
    public IReadOnlyList<EffectKind> ProposesEffects { get; init; } = [];

    /// <summary>Ids of the kinds of effect that it wants to be told of. It answers each that it is told of.</summary>
    public IReadOnlyList<string> AcceptsEffects { get; init; } = [];

    /// <summary>The kinds of directive that it may state.</summary>
    public IReadOnlyList<DirectiveKind> DirectiveKinds { get; init; } = [];

    /// <summary>What its simulation says of each village (<see cref="Simulation.IHazardSimulation.ByVillage"/>); null where it says nothing.</summary>
    public GroundQuantity? GroundQuantity { get; init; }
}
