namespace Haimen.Grains.Districts;

/// <summary>What a supply category is for. Written in kebab case in seed files.</summary>
public enum SupplyUse
{
    /// <summary>Living help for people.</summary>
    DailyLife,

    /// <summary>Holding and pumping water.</summary>
    FloodControl,

    /// <summary>Saving people.</summary>
    Rescue,

    /// <summary>Fighting fire.</summary>
    FireFighting,

    /// <summary>Work with dangerous substances.</summary>
    HazardousMaterials,

    /// <summary>Medical help and hygiene.</summary>
    Medical,

    /// <summary>Light, power, and communication.</summary>
    CommandAndPower,

    /// <summary>Closing roads and marking danger.</summary>
    TrafficAndCordon,
}
