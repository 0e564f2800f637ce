namespace Haimen.Grains.Domains.Shadows;

/// <summary>
/// What a version in the shadow may say otherwise and still take over by itself. A level, an incident kind, a warning, a need that is
/// missing, an effect, a directive is never within tolerance: these reach people.
/// </summary>
internal sealed record ShadowTolerance
{
    /// <summary>Relative difference of a need's quantity.</summary>
    /// <value>The default is a quarter: dispatch's own reserve covers it.</value>
    public double Quantity { get; init; } = 0.25;

    /// <summary>Relative difference of the footprint's area now.</summary>
    /// <value>The default is a quarter.</value>
    public double Area { get; init; } = 0.25;

    /// <summary>Relative difference of an asset's measure.</summary>
    /// <value>The default is a tenth.</value>
    public double Measure { get; init; } = 0.1;

    /// <summary>Share of the compared calls that may be beyond the above.</summary>
    /// <value>The default is none.</value>
    public double CallsBeyond { get; init; }
}
