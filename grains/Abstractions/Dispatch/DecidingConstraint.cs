namespace Haimen.Grains.Dispatch;

/// <summary>What decided that this resource goes to this need.</summary>
public enum DecidingConstraint
{
    /// <summary>Nothing stood in the way: no other that is free costs less.</summary>
    Cheapest = 0,

    /// <summary>No other resource can serve the need.</summary>
    OnlyOne = 1,

    /// <summary>A cheaper one is needed more elsewhere.</summary>
    Scarcity = 2,

    /// <summary>A cheaper one has too few units left.</summary>
    Capacity = 3,

    /// <summary>A cheaper one is kept ready for a township.</summary>
    Preparedness = 4,

    /// <summary>A commander pinned it.</summary>
    Pinned = 5,

    /// <summary>It was under way already, and to change that gains too little.</summary>
    UnderWay = 6,

    /// <summary>The time to plan ended before the best was proved; see the plan's gap.</summary>
    Budget = 7,
}
