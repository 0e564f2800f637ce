namespace Haimen.HazardousChemicals.Dispersion;

/// <summary>Pasquill's classes of atmospheric stability, from very unstable to stable.</summary>
internal enum StabilityClass
{
    /// <summary>Very unstable.</summary>
    A = 0,

    /// <summary>Unstable.</summary>
    B = 1,

    /// <summary>Slightly unstable.</summary>
    C = 2,

    /// <summary>Neutral.</summary>
    D = 3,

    /// <summary>Slightly stable.</summary>
    E = 4,

    /// <summary>Stable.</summary>
    F = 5,
}
