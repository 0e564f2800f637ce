using Haimen.FishingVessels.Models;
using Haimen.Hazards;

namespace Haimen.FishingVessels.Assets;

/// <summary>What is known of a vessel between updates.</summary>
internal sealed class VesselState
{
    /// <summary>Whether she is at sea.</summary>
    public bool AtSea { get; set; }

    /// <summary>Last known position; null where none was ever reported.</summary>
    public GeoPoint? Place { get; set; }

    /// <summary>When that was.</summary>
    public DateTimeOffset? PlaceAt { get; set; }

    /// <summary>Course over ground then, degrees.</summary>
    public double CourseDeg { get; set; }

    /// <summary>Speed over ground then, m/s.</summary>
    public double SpeedMS { get; set; }

    /// <summary>When anything was last heard of her.</summary>
    public DateTimeOffset? Heard { get; set; }

    /// <summary>People aboard as last reported; null where never.</summary>
    public int? Aboard { get; set; }

    /// <summary>When she last answered a muster.</summary>
    public DateTimeOffset? MusteredAt { get; set; }

    /// <summary>Since when a recall stands, null where none does.</summary>
    public DateTimeOffset? RecalledAt { get; set; }

    /// <summary>Whether the wind is more than she may be out in.</summary>
    public bool BeyondWind { get; set; }

    /// <summary>Why she is in distress, null where she is not.</summary>
    public DistressCause? Cause { get; set; }

    /// <summary>Since when.</summary>
    public DateTimeOffset? DistressSince { get; set; }

    /// <summary>People not accounted for.</summary>
    public int Missing { get; set; }

    /// <summary>Wind that the drifting object has felt since its last known position.</summary>
    public WindRun Run { get; set; }

    /// <summary>Whether the search was given up.</summary>
    public bool SearchOver { get; set; }
}
