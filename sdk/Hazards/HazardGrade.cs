namespace Haimen.Hazards;

/// <summary>
/// How bad it is, on China's four-colour scale. Ordered: a larger value is worse.
/// Blue corresponds to response level IV, yellow to III, orange to II, red to I.
/// </summary>
public enum HazardGrade
{
    /// <summary>Nothing to report.</summary>
    Normal = 0,

    /// <summary>Blue (蓝色), level IV.</summary>
    Blue = 1,

    /// <summary>Yellow (黄色), level III.</summary>
    Yellow = 2,

    /// <summary>Orange (橙色), level II.</summary>
    Orange = 3,

    /// <summary>Red (红色), level I.</summary>
    Red = 4,
}
