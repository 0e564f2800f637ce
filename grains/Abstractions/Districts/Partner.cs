using Haimen.Hazards;

namespace Haimen.Grains.Districts;

/// <summary>Who can be asked for mutual aid: a neighbouring district, or the city above.</summary>
public sealed record Partner
{
    /// <summary>Stable id, e.g. <c>tongzhou</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Chinese display name.</summary>
    public required string NameZh { get; init; }

    /// <summary>English display name.</summary>
    public required string NameEn { get; init; }

    /// <summary>District or city.</summary>
    public required PartnerKind Kind { get; init; }

    /// <summary>Its seat, where help sets out from.</summary>
    public required GeoPoint Place { get; init; }

    /// <summary>What lies between.</summary>
    public required PartnerBorder Border { get; init; }

    /// <summary>The way that vehicles take, in Chinese.</summary>
    public required string RouteZh { get; init; }

    /// <summary>The way that vehicles take, in English.</summary>
    public required string RouteEn { get; init; }

    /// <summary>Kilometres of road from its seat to the district's.</summary>
    public required double RoadKm { get; init; }

    /// <summary>Minutes that a convoy takes for them.</summary>
    public required double TravelMinutes { get; init; }
}
