namespace Haimen.FishingVessels.Simulation;

/// <summary>What a vessel truly does.</summary>
internal enum VesselActivity
{
    /// <summary>Lies in port.</summary>
    InPort = 0,

    /// <summary>Sails out.</summary>
    Outbound = 1,

    /// <summary>Fishes.</summary>
    Fishing = 2,

    /// <summary>Sails home.</summary>
    Homebound = 3,

    /// <summary>Drifts without an engine.</summary>
    Adrift = 4,

    /// <summary>Capsized: her people drift in rafts and in the water.</summary>
    Capsized = 5,

    /// <summary>Gone; her people were found, alive or dead.</summary>
    Gone = 6,
}
