namespace Haimen.Hazards.Models;

/// <summary>How far a model's numbers are trusted.</summary>
public enum ModelTrust
{
    /// <summary>Not verified against its source: shown wherever its output is.</summary>
    Unverified = 0,

    /// <summary>Read in its source, not recomputed independently.</summary>
    Sourced = 1,

    /// <summary>Published cases reproduced independently from the equation.</summary>
    Reproduced = 2,
}
