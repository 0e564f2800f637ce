namespace Haimen.Grains.Resources;

/// <summary>How far an order's resource has come. Ordered but for the last three, which like returned are ends.</summary>
public enum OrderProgress
{
    /// <summary>Held, not yet ordered.</summary>
    Reserved = 0,

    /// <summary>Ordered, not yet acknowledged.</summary>
    Ordered = 1,

    /// <summary>The crew has said yes.</summary>
    Acknowledged = 2,

    /// <summary>On its way.</summary>
    EnRoute = 3,

    /// <summary>On scene, delivered, or sheltered.</summary>
    OnScene = 4,

    /// <summary>Released; on its way back, or being returned.</summary>
    Returning = 5,

    /// <summary>Back, consumed, or home: the order holds nothing any more.</summary>
    Returned = 6,

    /// <summary>The crew has said no.</summary>
    Declined = 7,

    /// <summary>Nobody answered or set out in time, or nobody gave the order in time.</summary>
    TimedOut = 8,

    /// <summary>Taken for another order before it arrived.</summary>
    Diverted = 9,
}
