using Haimen.Hazards;

namespace Haimen.Grains.Districts;

/// <summary>A village or an urban community. All its figures but code and name are synthetic.</summary>
public sealed record Village
{
    /// <summary>Official 12-digit statistical code.</summary>
    public required string Id { get; init; }

    /// <summary>Chinese display name.</summary>
    public required string NameZh { get; init; }

    /// <summary>The township it belongs to.</summary>
    public required string TownshipId { get; init; }

    /// <summary>A point that stands for it.</summary>
    public required GeoPoint Place { get; init; }

    /// <summary>Households.</summary>
    public required int Households { get; init; }

    /// <summary>People.</summary>
    public required int Population { get; init; }

    /// <summary>Those who need help to move; each person is counted once.</summary>
    public required VulnerablePeople VulnerablePeople { get; init; }

    /// <summary>Its ground and its drains, as one runoff cell.</summary>
    public required DrainageCell Drainage { get; init; }
}
