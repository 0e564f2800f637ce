namespace Haimen.HazardousChemicals.Dispersion;

/// <summary>What the wind blows over.</summary>
internal enum Terrain
{
    /// <summary>Open country.</summary>
    Rural = 0,

    /// <summary>A town.</summary>
    Urban = 1,
}
