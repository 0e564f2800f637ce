namespace Haimen.Grains.Incidents;

/// <summary>Where an incident is in its life.</summary>
public enum IncidentStage
{
    /// <summary>Nothing has been recorded yet.</summary>
    None = 0,

    /// <summary>Someone says so; not yet verified.</summary>
    Reported = 1,

    /// <summary>True; nothing has been activated yet.</summary>
    Verified = 2,

    /// <summary>The plan is active, needs are served.</summary>
    Responding = 3,

    /// <summary>Under control.</summary>
    Contained = 4,

    /// <summary>The hazard is over; everything and everyone goes home.</summary>
    Recovering = 5,

    /// <summary>Over; nothing is owned any more.</summary>
    Closed = 6,
}
