namespace Haimen.Fire.Models;

/// <summary>How fast a fire in a building grows.</summary>
internal enum FireGrowth
{
    /// <summary>1055 kW after 600 s.</summary>
    Slow = 1,

    /// <summary>1055 kW after 300 s.</summary>
    Medium = 2,

    /// <summary>1055 kW after 150 s.</summary>
    Fast = 3,

    /// <summary>1055 kW after 75 s.</summary>
    UltraFast = 4,
}
