namespace Haimen.Grains.Districts;

/// <summary>Whose team it is. Written in kebab case in seed files.</summary>
public enum TeamKind
{
    /// <summary>Government full-time fire brigade of a township.</summary>
    TownshipFire,

    /// <summary>Fire and rescue station of the district.</summary>
    DistrictFire,

    /// <summary>Flood-control team.</summary>
    Flood,

    /// <summary>Municipal drainage team with mobile pumps.</summary>
    Drainage,

    /// <summary>Medical rescue team.</summary>
    Medical,

    /// <summary>Power repair team.</summary>
    Power,

    /// <summary>Gas repair team.</summary>
    Gas,

    /// <summary>Communications support team.</summary>
    Communications,

    /// <summary>Militia team.</summary>
    Militia,

    /// <summary>Volunteer rescue team.</summary>
    Social,

    /// <summary>Public security and traffic police team.</summary>
    Police,

    /// <summary>Road and heavy-plant team.</summary>
    Engineering,

    /// <summary>Dangerous-chemicals team, mostly of an enterprise.</summary>
    HazardousChemicals,

    /// <summary>Fishery administration with its rescue vessels.</summary>
    Fishery,

    /// <summary>Specialists: drone crews, structural engineers, air monitoring.</summary>
    Technical,
}
