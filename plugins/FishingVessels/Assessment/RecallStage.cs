namespace Haimen.FishingVessels.Assessment;

/// <summary>How far a storm recall goes. Ordered: a larger value goes further.</summary>
internal enum RecallStage
{
    /// <summary>No recall.</summary>
    None = 0,

    /// <summary>Small boats return and stay.</summary>
    SmallBoats = 1,

    /// <summary>All vessels return and stay.</summary>
    AllVessels = 2,

    /// <summary>All vessels return, and crews go ashore.</summary>
    CrewsAshore = 3,
}
