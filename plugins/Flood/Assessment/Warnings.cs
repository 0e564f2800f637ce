using Haimen.Hazards;
using Haimen.Hazards.Assessment;
using Haimen.Hazards.Plans;

namespace Haimen.Flood.Assessment;

/// <summary>The warning that an area calls for: the worst of rain, tide, wind and standing water; of equals the one in force stays.</summary>
internal static class Warnings
{
    private const string Typhoon = "typhoon";
    private const string Rainstorm = "rainstorm";
    private const string StormSurge = "storm-surge";
    private const string Waterlogging = "waterlogging";

    /// <summary>The warning, null where none; remembers its kind.</summary>
    /// <param name="memory">The area's memory. Updated.</param>
    /// <param name="rain">The rainstorm signal.</param>
    /// <param name="tide">The tide's grade.</param>
    /// <param name="wind">The wind's grade, blowing or forecast.</param>
    /// <param name="water">The worst standing water or river.</param>
    /// <param name="area">The area's name.</param>
    public static WarningProposal? Of(AreaMemory memory, HazardGrade rain, HazardGrade tide, HazardGrade wind, HazardGrade water, LocalizedText area)
    {
        // Water on a road at the watch depth is the duty officer's business, not yet the public's.
        var standing = water >= HazardGrade.Yellow ? water : HazardGrade.Normal;
        var worst = AreaSignals.Worse(AreaSignals.Worse(rain, tide), AreaSignals.Worse(wind, standing));
        memory.WarningKind = worst == HazardGrade.Normal ? null
            : GradeOf(memory.WarningKind) == worst ? memory.WarningKind
            : rain == worst ? Rainstorm
            : tide == worst ? StormSurge
            : wind == worst ? Typhoon
            : Waterlogging;
        return memory.WarningKind is { } kind ? Write(kind, worst, area) : null;

        HazardGrade GradeOf(string? inForce) => inForce switch
        {
            Rainstorm => rain,
            StormSurge => tide,
            Typhoon => wind,
            Waterlogging => standing,
            _ => HazardGrade.Normal,
        };
    }

    /// <summary>The templates that plans carry: headline and instruction of each kind of warning in the words of the plan's level.</summary>
    /// <param name="level">The plan's level.</param>
    public static IReadOnlyList<WarningTemplate> Templates(HazardGrade level) =>
        [.. ((string[])[Rainstorm, StormSurge, Typhoon, Waterlogging]).Select(kind =>
        {
            var warning = Write(kind, level, new("{area}", "{area}"));
            return new WarningTemplate(kind, warning.Headline, warning.Instruction);
        })];

    private static WarningProposal Write(string kind, HazardGrade grade, LocalizedText area)
    {
        var (zh, en) = kind switch
        {
            Rainstorm => ("暴雨预警信号", "rainstorm warning"),
            StormSurge => ("风暴潮警报", "storm-surge warning"),
            Typhoon => ("台风（大风）预警信号", "typhoon (gale) warning"),
            _ => ("内涝预警", "waterlogging warning"),
        };
        return new(kind, grade, new($"{area.Zh}{zh}{HazardGrades.Zh(grade)}", $"{area.En}: {en}, {HazardGrades.En(grade)}"), Instruction(kind, grade));
    }

    private static LocalizedText Instruction(string kind, HazardGrade grade) => (kind, grade) switch
    {
        (StormSurge, >= HazardGrade.Orange) => new(
            "沿江沿海低洼地带人员按通知撤离，不要上堤观潮，船只回港避风。",
            "Leave low ground by the river and the sea when told. Stay off the dikes. Boats return to port."),
        (StormSurge, _) => new(
            "远离江堤海堤，加固船只和沿岸设施，留意后续警报。",
            "Keep away from the dikes, secure boats and shore works, and watch for further warnings."),
        (Typhoon, >= HazardGrade.Orange) => new(
            "停止户外作业和集会，人员留在坚固建筑内，远离门窗、广告牌、塔吊、脚手架和大树；危房、工棚人员转移，船只回港。",
            "Stop work and gatherings outdoors. Stay in solid buildings, away from windows, signs, cranes, scaffolds and trees. Leave weak houses and site huts; boats return to port."),
        (Typhoon, _) => new(
            "加固门窗和易被吹落的物品，尽量少外出；停止高空和水上作业，留意后续预警。",
            "Secure windows and loose things and stay in if you can. Stop work at height and on the water, and watch for further warnings."),
        (Waterlogging, >= HazardGrade.Orange) => new(
            "积水路段禁止通行；低洼处一楼住户切断电源，转移到高处，听从社区安排撤离。",
            "Flooded roads are closed. On low ground floors switch off power, move up, and leave when your community tells you to."),
        (Waterlogging, _) => new(
            "绕行积水路段，不要涉水行走或行车；低洼处注意用电安全。",
            "Go round flooded roads; do not walk or drive through water. Mind electricity on low ground."),
        (_, >= HazardGrade.Orange) => new(
            "尽量不要外出；地下空间停止使用，低洼地带人员转移到安全处。",
            "Stay in if you can. Leave underground places and low ground."),
        _ => new(
            "外出带好雨具，远离积水、地下通道和河道，检查排水口。",
            "Take care outdoors, keep away from standing water, underpasses and rivers, and clear the drains at your door."),
    };
}
