using Haimen.Hazards;

namespace Haimen.Flood.Simulation;

/// <summary>A reach of the inland rivers: a reservoir with vertical banks around one stage gauge.</summary>
internal sealed class RiverReach
{
    /// <summary>Normal stage below the attention level, m. Unverified.</summary>
    public const double NormalBelowAttentionM = 0.55;

    /// <summary>Normal stage where a gauge has no levels, m. Unverified.</summary>
    public const double DefaultNormalM = 2.1;

    public required GeoPoint Place { get; init; }

    /// <summary>Stage that the gates are worked to hold, m.</summary>
    public required double NormalM { get; init; }

    /// <summary>Water surface, m².</summary>
    public double SurfaceM2 { get; set; }

    /// <summary>The stage now, m.</summary>
    public double StageM { get; set; }

    /// <summary>Water that came in since the last river step, m³.</summary>
    public double InflowM3 { get; set; }
}
