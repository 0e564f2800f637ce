namespace Haimen.Grains.Incidents;

/// <summary>How far a partner's answer is.</summary>
public enum AidProgress
{
    /// <summary>Nothing was given.</summary>
    Refused = 0,

    /// <summary>Promised; counts as cover of what is needed, and is on its way.</summary>
    Promised = 1,

    /// <summary>On scene, at work.</summary>
    OnScene = 2,

    /// <summary>All of it was released and goes home.</summary>
    Returning = 3,

    /// <summary>Home.</summary>
    Returned = 4,

    /// <summary>Did not arrive in time: no longer counted on.</summary>
    Late = 5,

    /// <summary>The partner took its promise back.</summary>
    TakenBack = 6,
}
