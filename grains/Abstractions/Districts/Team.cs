using Haimen.Hazards;

namespace Haimen.Grains.Districts;

/// <summary>An emergency team.</summary>
public sealed record Team
{
    /// <summary>Stable id, e.g. <c>fire-changle-1</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Chinese display name.</summary>
    public required string NameZh { get; init; }

    /// <summary>Whose team it is.</summary>
    public required TeamKind Kind { get; init; }

    /// <summary>What it can do.</summary>
    public required IReadOnlyList<string> CapabilityIds { get; init; }

    /// <summary>People in it.</summary>
    public required int Members { get; init; }

    /// <summary>Where it waits.</summary>
    public required GeoPoint Station { get; init; }

    /// <summary>The township it is stationed in.</summary>
    public required string TownshipId { get; init; }

    /// <summary>Mean road speed in km/h.</summary>
    public required double SpeedKmH { get; init; }

    /// <summary>Mobile pumping capacity it brings in m³/h; 0 where it brings none.</summary>
    public required double PumpCapacityM3H { get; init; }
}
