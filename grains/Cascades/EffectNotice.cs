using Haimen.Hazards.Effects;

namespace Haimen.Grains.Cascades;

/// <summary>What one area's watch tells another of an effect, carried in the subject of a wake. A later one of the same effect replaces an earlier.</summary>
internal sealed record EffectNotice
{
    /// <summary>Version of the message's shape.</summary>
    public const int Shape = 1;

    /// <summary>The version that it was written in.</summary>
    public int V { get; init; } = Shape;

    /// <summary>The domain that proposes it.</summary>
    public required string Domain { get; init; }

    /// <summary>The area that it is proposed in.</summary>
    public required string Area { get; init; }

    /// <summary>The incident that it is of.</summary>
    public required string IncidentId { get; init; }

    /// <summary>The effect's id.</summary>
    public required string EffectId { get; init; }

    /// <summary>Orders the notices of an effect: ticks of the realm's instant at which it was stated. What is not newer than what is known is passed over.</summary>
    public required long Revision { get; init; }

    /// <summary>The effect; null where it is over.</summary>
    public HazardEffect? Effect { get; init; }

    /// <summary>The domains and areas that brought it about, as <c>domain/area</c>, the proposer among them: none of them is told of what follows from it.</summary>
    public string[] Via { get; init; } = [];

    /// <summary>How many steps its chain has come; 1 where nothing brought it about but the proposer's own hazard.</summary>
    public int Steps { get; init; } = 1;

    /// <summary>Identifies the effect to whoever is told of it.</summary>
    public string Key() => $"{Domain}/{Area}/{EffectId}";
}
