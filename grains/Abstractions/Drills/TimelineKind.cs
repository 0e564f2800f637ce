namespace Haimen.Grains.Drills;

/// <summary>What kind of thing happened. Written in kebab case in reports.</summary>
public enum TimelineKind
{
    /// <summary>The scenario did something.</summary>
    Inject,

    /// <summary>A sensor's grade or quality changed.</summary>
    Sensor,

    /// <summary>A warning was issued, changed or lifted.</summary>
    Warning,

    /// <summary>An incident was opened, changed its level or stage, or was closed.</summary>
    Incident,

    /// <summary>An order was given, or came further.</summary>
    Order,

    /// <summary>People left, arrived, or went home.</summary>
    People,

    /// <summary>Something could not be met.</summary>
    Shortfall,

    /// <summary>A task of a plan was done or became late.</summary>
    Task,

    /// <summary>Someone above was told.</summary>
    Escalation,

    /// <summary>Others were asked for help, answered, came or went home.</summary>
    Aid,

    /// <summary>A site, a vessel or a plant was told what to do, or that it need no longer.</summary>
    Directive,

    /// <summary>A hazard did something to another domain's, or that domain answered.</summary>
    Cascade,

    /// <summary>A person who takes part did something.</summary>
    Command,
}
