namespace Haimen.Grains.Sensing;

/// <summary>What became of a reading. Only an accepted one is graded.</summary>
public enum ReadingOutcome
{
    /// <summary>Taken and graded.</summary>
    Accepted = 0,

    /// <summary>Of the same instant as one taken before.</summary>
    Duplicate = 1,

    /// <summary>Older than one taken before.</summary>
    OutOfOrder = 2,

    /// <summary>More than two minutes ahead of the realm's clock.</summary>
    FutureDated = 3,

    /// <summary>More than a day behind the realm's clock.</summary>
    TooLate = 4,

    /// <summary>Not a number, or beyond what the sensor can measure.</summary>
    OutOfRange = 5,

    /// <summary>A jump faster than believable; taken if the next reading confirms it.</summary>
    Suspect = 6,

    /// <summary>No such sensor in the district.</summary>
    UnknownSensor = 7,

    /// <summary>The sensor is one of the district's, but no domain that is loaded grades its kind: it is kept for the day that one does.</summary>
    Ungraded = 8,
}
