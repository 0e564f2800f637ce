namespace Haimen.Grains.Domains.Containment;

/// <summary>What a domain is called for; each function of a domain has a breaker of its own.</summary>
internal enum DomainFunction
{
    /// <summary>Saying who it is, what it grades, and which plans it has; asked once, before it serves.</summary>
    Bind = 0,

    /// <summary>Grading a reading.</summary>
    Grade = 1,

    /// <summary>Moving an asset forward.</summary>
    UpdateAsset = 2,

    /// <summary>Judging an area.</summary>
    Assess = 3,

    /// <summary>The truth of a drill.</summary>
    Simulate = 4,

    /// <summary>Running a published model.</summary>
    RunModel = 5,
}
