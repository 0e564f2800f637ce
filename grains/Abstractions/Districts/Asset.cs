using Haimen.Hazards;

namespace Haimen.Grains.Districts;

/// <summary>A thing whose behaviour a hazard domain describes.</summary>
public sealed record Asset
{
    /// <summary>Stable id, e.g. <c>gate-lingdian</c>, <c>cell-320614103200</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Chinese display name.</summary>
    public required string NameZh { get; init; }

    /// <summary>What it is: the id of an asset kind that a hazard domain brings, e.g. <c>drainage-cell</c>, <c>gate</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Where it is.</summary>
    public required GeoPoint Place { get; init; }

    /// <summary>The township it lies in.</summary>
    public required string TownshipId { get; init; }

    /// <summary>The village it drains, for a drainage cell.</summary>
    public string? VillageId { get; init; }

    /// <summary>The water it opens to or lifts into.</summary>
    public string? WaterwayId { get; init; }

    /// <summary>The enterprise it belongs to, null where none.</summary>
    public string? EnterpriseId { get; init; }

    /// <summary>Texts by name, e.g. <c>substance</c>; null where it has none.</summary>
    public IReadOnlyDictionary<string, string>? Labels { get; init; }

    /// <summary>Figures by name, each name with its unit, e.g. <c>capacityM3S</c>.</summary>
    public required IReadOnlyDictionary<string, double> Attributes { get; init; }
}
