using Haimen.Hazards;

namespace Haimen.Grains.Districts;

/// <summary>An industrial or trading enterprise with its safety risk grade.</summary>
public sealed record Enterprise
{
    /// <summary>Stable id, e.g. <c>enterprise-0001</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Chinese display name.</summary>
    public required string NameZh { get; init; }

    /// <summary>Trade in kebab case, e.g. <c>chemicals</c>, <c>home-textiles</c>.</summary>
    public required string Trade { get; init; }

    /// <summary>Risk grade.</summary>
    public required RiskColour RiskColour { get; init; }

    /// <summary>Where it is.</summary>
    public required GeoPoint Place { get; init; }

    /// <summary>The township it lies in.</summary>
    public required string TownshipId { get; init; }

    /// <summary>People who work there.</summary>
    public required int Employees { get; init; }
}
