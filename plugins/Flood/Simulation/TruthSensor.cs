using Haimen.Hazards.Simulation;

namespace Haimen.Flood.Simulation;

/// <summary>A sensor's place in the truth.</summary>
internal sealed class TruthSensor
{
    public required SensorSite Site { get; init; }

    /// <summary>Index of the cell that it stands in, −1 where there is none.</summary>
    public required int Cell { get; init; }

    /// <summary>Index of the reach that it stands at.</summary>
    public required int Reach { get; init; }

    /// <summary>Height of the road at the gauge below the cell's lowest built ground, m; negative where it is higher.</summary>
    public required double OffsetM { get; init; }

    /// <summary>What the asset that it watches can lift when it works, m³/s.</summary>
    public required double CapacityM3S { get; init; }

    /// <summary>The rain field's factor at the gauge.</summary>
    public double FieldFactor { get; set; } = 1;

    /// <summary>Rain since the last advance, mm.</summary>
    public double RainMm { get; set; }
}
