namespace Haimen.Grains.Incidents;

/// <summary>
/// The levels that a shortfall climbs, lowest first. Neighbours are asked before the level above: they are nearer, and gain the time
/// until it comes (district plan for emergency management, 4.5(4)).
/// </summary>
public enum AidTier
{
    /// <summary>What is stationed in the township itself. Its answer is a dispatch plan.</summary>
    Township = 0,

    /// <summary>Everything else of the district. Its answer is a dispatch plan.</summary>
    District = 1,

    /// <summary>The districts around.</summary>
    NeighbouringDistricts = 2,

    /// <summary>The city above.</summary>
    City = 3,
}
