namespace Haimen.Grains.Feed;

/// <summary>What kind of actor changed.</summary>
public enum ChangedKind
{
    /// <summary>An incident.</summary>
    Incident,

    /// <summary>A team.</summary>
    Team,

    /// <summary>A supply depot.</summary>
    Depot,

    /// <summary>A shelter.</summary>
    Shelter,

    /// <summary>A township.</summary>
    Township,

    /// <summary>What a domain thinks of a township; the id is <c>domain/township</c>.</summary>
    Area,

    /// <summary>A hazardous or moving thing.</summary>
    Asset,

    /// <summary>A sensor.</summary>
    Sensor,

    /// <summary>A warning.</summary>
    Warning,

    /// <summary>The drill that a realm is.</summary>
    Drill,
}
