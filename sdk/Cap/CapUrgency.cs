namespace Haimen.Cap;

/// <summary>How soon to act: CAP 1.2's <c>urgency</c>.</summary>
public enum CapUrgency
{
    /// <summary>At once.</summary>
    Immediate,

    /// <summary>Soon, within the next hour.</summary>
    Expected,

    /// <summary>In the near future.</summary>
    Future,

    /// <summary>No more.</summary>
    Past,

    /// <summary>Not known.</summary>
    Unknown,
}
