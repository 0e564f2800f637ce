using Haimen.Hazards;

namespace Haimen.Grains.Districts;

/// <summary>A standard emergency shelter.</summary>
public sealed record Shelter
{
    /// <summary>Stable id, e.g. <c>shelter-central</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Chinese display name.</summary>
    public required string NameZh { get; init; }

    /// <summary>Central or fixed.</summary>
    public required ShelterKind Kind { get; init; }

    /// <summary>Where it is.</summary>
    public required GeoPoint Place { get; init; }

    /// <summary>The township it lies in.</summary>
    public required string TownshipId { get; init; }

    /// <summary>Gross area in m².</summary>
    public required int AreaM2 { get; init; }

    /// <summary>How many people it may hold.</summary>
    public required int Places { get; init; }
}
