namespace Haimen.FishingVessels.Assets;

/// <summary>Why a vessel counts as in distress. Ordered: a larger value is more pressing.</summary>
internal enum DistressCause
{
    /// <summary>She has been silent too long.</summary>
    Silence = 1,

    /// <summary>Somebody fell overboard.</summary>
    ManOverboard = 2,

    /// <summary>She calls for help.</summary>
    Mayday = 3,

    /// <summary>A beacon of hers calls for help.</summary>
    Sart = 4,
}
