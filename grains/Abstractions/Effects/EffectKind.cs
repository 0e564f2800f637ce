namespace Haimen.Grains.Effects;

/// <summary>Kinds of effect.</summary>
public enum EffectKind
{
    /// <summary>A crew is told to go.</summary>
    CrewOrdered = 0,

    /// <summary>A crew is told to come back.</summary>
    CrewReleased = 1,

    /// <summary>The public is warned.</summary>
    WarningIssued = 2,

    /// <summary>A warning is lifted.</summary>
    WarningCleared = 3,

    /// <summary>A clock ran out and someone above is told.</summary>
    Escalated = 4,

    /// <summary>An authority above is told of an incident.</summary>
    ReportSent = 5,

    /// <summary>A crew on its way is told that it is wanted elsewhere; where, it is told with its new order.</summary>
    CrewDiverted = 6,

    /// <summary>A partner is asked for mutual aid, or for more or less of it.</summary>
    MutualAidRequested = 7,

    /// <summary>A partner is told that nothing more is asked for.</summary>
    MutualAidWithdrawn = 8,

    /// <summary>A partner is told how much of its offer is taken and where it is to go.</summary>
    MutualAidAccepted = 9,

    /// <summary>A partner is told that its help can go home.</summary>
    MutualAidReleased = 10,

    /// <summary>A site, a vessel or a plant is told what to do, or that it need no longer.</summary>
    Directive = 11,
}
