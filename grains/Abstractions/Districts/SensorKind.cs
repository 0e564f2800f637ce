namespace Haimen.Grains.Districts;

/// <summary>What a sensor measures. Written in kebab case in seed files.</summary>
public enum SensorKind
{
    /// <summary>Rain in mm per reporting interval.</summary>
    Rain,

    /// <summary>River stage in m.</summary>
    RiverStage,

    /// <summary>Tide stage in m.</summary>
    TideStage,

    /// <summary>Depth of water on a road in m.</summary>
    RoadWaterDepth,

    /// <summary>Flow of a pump station in m³/s; 0 is off.</summary>
    PumpState,

    /// <summary>Opening of a gate in percent.</summary>
    GateState,
}
