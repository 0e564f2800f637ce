using Haimen.HazardousChemicals.Discharge;
using Haimen.Hazards.Assets;

namespace Haimen.HazardousChemicals.Simulation;

/// <summary>A tank as it really is.</summary>
internal sealed class TruthTank
{
    public required AssetSite Site { get; init; }

    public required TankContents Contents { get; init; }

    /// <summary>What is left in it, kg.</summary>
    public double MassKg { get; set; }

    /// <summary>Diameter of its hole, 0 where it is whole.</summary>
    public double HoleM { get; set; }

    /// <summary>Height of the hole above the bottom.</summary>
    public double HoleHeightM { get; set; }

    /// <summary>What leaks now, kg/s.</summary>
    public double LeakKgS { get; set; }

    /// <summary>What has leaked, kg.</summary>
    public double ReleasedKg { get; set; }

    /// <summary>Liquid on the ground, kg.</summary>
    public double PoolKg { get; set; }

    /// <summary>What goes into the air now, kg/s.</summary>
    public double AirborneKgS { get; set; }

    /// <summary>Seconds that response teams have worked at it since it began to leak or burn.</summary>
    public double WorkedS { get; set; }

    public bool Burning { get; set; }

    /// <summary>Degrees above its normal temperature.</summary>
    public double WarmingC { get; set; }

    /// <summary>What a detector beside it finds, mg/m³.</summary>
    public double NearMgM3 { get; set; }

    public bool IsLeaking => HoleM > 0 && MassKg > 0;
}
