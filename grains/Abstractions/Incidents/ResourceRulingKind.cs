namespace Haimen.Grains.Incidents;

/// <summary>What a commander may say of a resource.</summary>
public enum ResourceRulingKind
{
    /// <summary>It is to be sent before any other, when it is free.</summary>
    Pinned = 0,

    /// <summary>It is not to be sent.</summary>
    Forbidden = 1,
}
