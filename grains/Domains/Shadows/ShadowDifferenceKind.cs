namespace Haimen.Grains.Domains.Shadows;

/// <summary>In what two versions differ. The size is steps for grades, a relative difference for quantities, and 1 for what is or is not.</summary>
internal enum ShadowDifferenceKind
{
    /// <summary>The grade of a reading, in steps.</summary>
    ReadingGrade = 0,

    /// <summary>The grade of an asset, in steps.</summary>
    AssetGrade = 1,

    /// <summary>A measure of an asset, relative.</summary>
    Measure = 2,

    /// <summary>The level of an area, in steps.</summary>
    Level = 3,

    /// <summary>The incident that is called for.</summary>
    Incident = 4,

    /// <summary>The warning, in steps of its grade, or 1 where its kind differs.</summary>
    Warning = 5,

    /// <summary>A need that one of them states and the other does not.</summary>
    Need = 6,

    /// <summary>The quantity of a need that both state, relative.</summary>
    NeedQuantity = 7,

    /// <summary>The area of the footprint now, relative.</summary>
    FootprintArea = 8,

    /// <summary>An effect that one of them proposes and the other does not.</summary>
    Effect = 9,

    /// <summary>An effect that one of them accepts and the other does not.</summary>
    EffectAnswer = 10,

    /// <summary>A directive that one of them states and the other does not.</summary>
    Directive = 11,

    /// <summary>Whether the hazard is contained, or the area quiet.</summary>
    Course = 12,
}
