namespace Haimen.Grains.Warnings;

/// <summary>Where a warning is in its life.</summary>
public enum WarningStage
{
    /// <summary>Nothing has been drafted yet.</summary>
    None = 0,

    /// <summary>Proposed, waiting for approval.</summary>
    Drafted = 1,

    /// <summary>In force.</summary>
    Issued = 2,

    /// <summary>Lifted: the hazard is over.</summary>
    Cleared = 3,

    /// <summary>Ran out without being renewed.</summary>
    Expired = 4,
}
