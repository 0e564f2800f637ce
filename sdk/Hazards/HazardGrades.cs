namespace Haimen.Hazards;

/// <summary>What grades are called, and which is worse. A colour never stands without its level, so that nobody depends on seeing it.</summary>
public static class HazardGrades
{
    /// <summary>The name in Chinese, e.g. 橙色（Ⅱ级）.</summary>
    /// <param name="grade">The grade.</param>
    public static string Zh(HazardGrade grade) => grade switch
    {
        HazardGrade.Red => "红色（Ⅰ级）",
        HazardGrade.Orange => "橙色（Ⅱ级）",
        HazardGrade.Yellow => "黄色（Ⅲ级）",
        HazardGrade.Blue => "蓝色（Ⅳ级）",
        _ => "正常",
    };

    /// <summary>The name in English, e.g. orange (level II).</summary>
    /// <param name="grade">The grade.</param>
    public static string En(HazardGrade grade) => grade switch
    {
        HazardGrade.Red => "red (level I)",
        HazardGrade.Orange => "orange (level II)",
        HazardGrade.Yellow => "yellow (level III)",
        HazardGrade.Blue => "blue (level IV)",
        _ => "normal",
    };

    /// <summary>The worse of two.</summary>
    /// <param name="a">One.</param>
    /// <param name="b">The other.</param>
    public static HazardGrade Worse(HazardGrade a, HazardGrade b) => a > b ? a : b;
}
