using Haimen.Hazards;

namespace Haimen.FishingVessels.Assessment;

/// <summary>The names of the four colours; a colour never stands without its level.</summary>
internal static class Colours
{
    public static string Zh(HazardGrade grade) => grade switch
    {
        HazardGrade.Red => "红色（Ⅰ级）",
        HazardGrade.Orange => "橙色（Ⅱ级）",
        HazardGrade.Yellow => "黄色（Ⅲ级）",
        HazardGrade.Blue => "蓝色（Ⅳ级）",
        _ => "正常",
    };

    public static string En(HazardGrade grade) => grade switch
    {
        HazardGrade.Red => "red (level I)",
        HazardGrade.Orange => "orange (level II)",
        HazardGrade.Yellow => "yellow (level III)",
        HazardGrade.Blue => "blue (level IV)",
        _ => "normal",
    };
}
