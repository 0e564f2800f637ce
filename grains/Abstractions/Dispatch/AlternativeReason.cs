namespace Haimen.Grains.Dispatch;

/// <summary>Why a resource was not sent to a need that it could have served.</summary>
public enum AlternativeReason
{
    /// <summary>It would cost more: later, or from a tier that is drawn on after.</summary>
    Dearer = 0,

    /// <summary>It costs as much; the first in order was taken.</summary>
    SameCost = 1,

    /// <summary>The plan as a whole is cheaper with it at another need.</summary>
    NeededElsewhere = 2,

    /// <summary>It goes to the same need as well.</summary>
    SentAsWell = 3,

    /// <summary>It has fewer units left than the order asks.</summary>
    TooFew = 4,

    /// <summary>It would arrive so late that its cost is beyond that of an unmet unit.</summary>
    TooLate = 5,

    /// <summary>It is kept ready for a township that would else have nobody within reach.</summary>
    KeptReady = 6,

    /// <summary>It is under way to another need, and to divert it gains too little.</summary>
    UnderWay = 7,
}
