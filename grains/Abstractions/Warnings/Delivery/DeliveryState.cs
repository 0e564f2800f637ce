namespace Haimen.Grains.Warnings.Delivery;

/// <summary>How far a message has come on its way to a recipient.</summary>
public enum DeliveryState
{
    /// <summary>Waits for its first attempt, or for those before it.</summary>
    Queued = 0,

    /// <summary>Failed, and is tried again.</summary>
    Retrying = 1,

    /// <summary>The channel took it.</summary>
    Delivered = 2,

    /// <summary>Given up; a person can have it tried again.</summary>
    Dead = 3,
}
