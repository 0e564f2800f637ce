namespace Haimen.Grains.Districts;

/// <summary>The ground and drains of a village, as one runoff cell of the flood domain. Elevations are above the national datum (1985).</summary>
public sealed record DrainageCell
{
    /// <summary>Area in hectares.</summary>
    public required double AreaHa { get; init; }

    /// <summary>Paved or roofed share in percent, 0–100.</summary>
    public required double ImperviousPct { get; init; }

    /// <summary>Characteristic width of overland flow in metres.</summary>
    public required double WidthM { get; init; }

    /// <summary>Mean slope in percent.</summary>
    public required double SlopePct { get; init; }

    /// <summary>Elevation of the lowest built ground in metres.</summary>
    public required double GroundElevationM { get; init; }

    /// <summary>Design return period of the storm drains in years.</summary>
    public required int StormDrainReturnPeriodYears { get; init; }

    /// <summary>How the water leaves.</summary>
    public required Outfall Outfall { get; init; }

    /// <summary>Elevation of the outfall sill in metres.</summary>
    public required double OutfallSillM { get; init; }

    /// <summary>Installed pumping capacity in m³/s; 0 where there is none.</summary>
    public required double PumpCapacityM3S { get; init; }
}
