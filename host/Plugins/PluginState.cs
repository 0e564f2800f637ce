namespace Haimen.Host.Plugins;

/// <summary>How far a plugin has come.</summary>
internal enum PluginState
{
    /// <summary>Its folder was found.</summary>
    Discovered = 0,

    /// <summary>Its manifest, files and signature are in order; a copy of it is kept.</summary>
    Verified = 1,

    /// <summary>Its code is loaded and says what its manifest says.</summary>
    Bound = 2,

    /// <summary>It passed a first run of its functions.</summary>
    Probed = 3,

    /// <summary>It is asked what the version that serves is asked, and compared.</summary>
    Shadowing = 4,

    /// <summary>It serves.</summary>
    Active = 5,

    /// <summary>It cannot be used: why, in the reason.</summary>
    Rejected = 6,

    /// <summary>It served or ran in the shadow, and failed too often.</summary>
    Quarantined = 7,

    /// <summary>It is in order and does not serve: an older version, or one that was replaced. It can be activated.</summary>
    Retired = 8,
}
