namespace Haimen.Cap;

/// <summary>How sure: CAP 1.2's <c>certainty</c>.</summary>
public enum CapCertainty
{
    /// <summary>Has happened or goes on.</summary>
    Observed,

    /// <summary>Probability above one half.</summary>
    Likely,

    /// <summary>Possible, probability up to one half.</summary>
    Possible,

    /// <summary>Probability near 0.</summary>
    Unlikely,

    /// <summary>Not known.</summary>
    Unknown,
}
