namespace Haimen.Cap;

/// <summary>How bad: CAP 1.2's <c>severity</c>.</summary>
public enum CapSeverity
{
    /// <summary>Extraordinary threat to life or property.</summary>
    Extreme,

    /// <summary>Significant threat.</summary>
    Severe,

    /// <summary>Possible threat.</summary>
    Moderate,

    /// <summary>Minimal to no known threat.</summary>
    Minor,

    /// <summary>Not known.</summary>
    Unknown,
}
