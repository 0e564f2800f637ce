namespace Haimen.Hazards.Effects;

/// <summary>
/// What a hazard does, or will do, to things of other domains. The host delivers it to every other domain that accepts its kind,
/// in each area that it reaches; the receiver accepts or refuses it with a reason.
/// </summary>
public sealed record HazardEffect
{
    /// <summary>Stable within the proposing area, so that a later assessment revises it, e.g. <c>heat@building-12</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Its kind: an id of <see cref="EffectKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Where it comes from.</summary>
    public required GeoPoint Place { get; init; }

    /// <summary>How far it reaches in metres, more than 0.</summary>
    public required double RadiusM { get; init; }

    /// <summary>How bad it is at its worst, in the unit of its kind, 0 or more.</summary>
    public required double Value { get; init; }

    /// <summary>How bad the proposer thinks it.</summary>
    public required HazardGrade Grade { get; init; }

    /// <summary>When it begins; later than now for a forecast.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>The asset that it strikes, where the proposer knows; else null.</summary>
    public string? AssetId { get; init; }

    /// <summary>The enterprise that it strikes, where the proposer knows; else null.</summary>
    public string? EnterpriseId { get; init; }

    /// <summary>Why the proposer thinks so.</summary>
    public required LocalizedText Reason { get; init; }
}
