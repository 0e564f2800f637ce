namespace Haimen.Grains.Districts;

/// <summary>The kind of a standard shelter (GB 51143-2015). Written in kebab case in seed files.</summary>
public enum ShelterKind
{
    /// <summary>Central shelter (中心避难场所).</summary>
    Central,

    /// <summary>Fixed shelter (固定避难场所).</summary>
    Fixed,
}
