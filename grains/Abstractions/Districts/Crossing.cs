using Haimen.Hazards;

namespace Haimen.Grains.Districts;

/// <summary>A place where a barrier can be crossed.</summary>
public sealed record Crossing
{
    /// <summary>Stable id.</summary>
    public required string Id { get; init; }

    /// <summary>Chinese display name.</summary>
    public required string NameZh { get; init; }

    /// <summary>Bridge or ferry.</summary>
    public required CrossingKind Kind { get; init; }

    /// <summary>The barrier it crosses.</summary>
    public required string BarrierId { get; init; }

    /// <summary>Where it is.</summary>
    public required GeoPoint Place { get; init; }

    /// <summary>Minutes it adds to a journey: waiting, boarding, or the detour to a far bridge.</summary>
    public required double DelayMinutes { get; init; }
}
