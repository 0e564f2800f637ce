using Haimen.FishingVessels.Sensing;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;

namespace Haimen.FishingVessels.Assessment;

/// <summary>The warning to those who fish: strong wind at sea, from the first stage of a recall on.</summary>
internal static class Warnings
{
    public const string Kind = "fishing-wind";

    /// <summary>
    /// The grade of a gust: 8, 10, 12 and 14 are blue, yellow, orange and red, as the gusts of the national typhoon signals
    /// (China Meteorological Administration, Order 16, 2007); 41.5 m/s begins force 14.
    /// </summary>
    /// <param name="gustMS">The gust.</param>
    public static HazardGrade GradeOf(double gustMS) =>
        gustMS >= 41.5 ? HazardGrade.Red
        : gustMS >= Beaufort.StartMS(12) ? HazardGrade.Orange
        : gustMS >= Beaufort.StartMS(10) ? HazardGrade.Yellow
        : HazardGrade.Blue;

    /// <summary>The warning; null without a recall.</summary>
    /// <param name="memory">The area's memory.</param>
    /// <param name="storm">The storm.</param>
    /// <param name="area">The area's name.</param>
    public static WarningProposal? Of(AreaMemory memory, in Storm storm, LocalizedText area)
    {
        if (memory.Stage == RecallStage.None) return null;
        var least = memory.Stage switch { RecallStage.SmallBoats => HazardGrade.Blue, RecallStage.AllVessels => HazardGrade.Yellow, _ => HazardGrade.Orange };
        var wind = GradeOf(storm.GustMS);
        var grade = wind > least ? wind : least;
        return new(
            Kind, grade,
            new($"{area.Zh}海上大风预警{HazardGrades.Zh(grade)}", $"{area.En}: strong wind at sea, {HazardGrades.En(grade)}"),
            memory.Stage switch
            {
                RecallStage.SmallBoats => new("12 米以下渔船立即回港避风，其他船只做好返航准备，保持通信畅通。", "Boats under 12 m return to port at once. Others make ready and keep their radio on."),
                RecallStage.AllVessels => new("所有渔船立即回港避风，在港船只加固系缆、不得出港；遇险请拨 12395 或用甚高频 16 频道呼叫。", "All vessels return to port at once; those in port double their lines and stay. In distress call 12395 or VHF channel 16."),
                _ => new("所有渔船回港，船上人员全部上岸；风浪未平息前不得返回船上或出港。遇险请拨 12395。", "All vessels to port and all crews ashore. Do not go back aboard or put out before the wind and sea have fallen. In distress call 12395."),
            });
    }
}
