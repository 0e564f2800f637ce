namespace Haimen.Hazards.Assessment;

/// <summary>What serves a need.</summary>
public enum NeedKind
{
    /// <summary>Teams with a capability.</summary>
    Team = 0,

    /// <summary>Pieces of a supply category.</summary>
    Supply = 1,

    /// <summary>Places in shelters for people who must leave.</summary>
    Evacuation = 2,
}
