using Haimen.Flood.Drainage;
using Haimen.Hazards;

namespace Haimen.Flood.Simulation;

/// <summary>One village's water as it really is.</summary>
internal sealed class TruthCell
{
    public required string AssetId { get; init; }

    public required string VillageId { get; init; }

    public required GeoPoint Place { get; init; }

    public required CellGround Ground { get; init; }

    /// <summary>Ids of the pump stations that lift the village's water; where one of them has failed, none is lifted.</summary>
    public required IReadOnlyList<string> PumpIds { get; init; }

    /// <summary>Index of the river reach that it drains to.</summary>
    public required int Reach { get; init; }

    /// <summary>What really falls here against what the scenario's field says: storms are not smooth.</summary>
    public required double RainFactor { get; init; }

    /// <summary>Its water.</summary>
    public CellWater Water;

    /// <summary>The rain field's factor here.</summary>
    public double FieldFactor { get; set; } = 1;

    /// <summary>Pumping sent to the village, m³/s.</summary>
    public double MobilePumpM3S { get; set; }

    /// <summary>Whether its installed pumps work.</summary>
    public bool PumpsWork { get; set; } = true;

    /// <summary>Depth on its lowest built ground, m.</summary>
    public double DepthM => Ground.DepthM(Water.PondM3);
}
