namespace Haimen.Grains.Townships;

/// <summary>How a township's command post is staffed.</summary>
public enum TownshipPosture
{
    /// <summary>Duty officer only.</summary>
    Routine = 0,

    /// <summary>A domain sees danger: the command post stands by.</summary>
    StandBy = 1,

    /// <summary>An incident is open: the command post is manned.</summary>
    Responding = 2,
}
