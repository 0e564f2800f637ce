namespace Haimen.Grains.Drills;

/// <summary>How a figure is held against a number.</summary>
public enum Comparison
{
    /// <summary>The figure is the number or more.</summary>
    AtLeast,

    /// <summary>The figure is the number or less.</summary>
    AtMost,

    /// <summary>The figure is the number.</summary>
    Exactly,

    /// <summary>The figure is more than the number.</summary>
    MoreThan,

    /// <summary>The figure is less than the number.</summary>
    LessThan,
}
