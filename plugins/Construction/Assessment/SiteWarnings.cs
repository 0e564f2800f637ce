using Haimen.Hazards;
using Haimen.Hazards.Assessment;

namespace Haimen.Construction.Assessment;

/// <summary>The warning that the worst site of an area calls for; of equals the one in force stays.</summary>
internal static class SiteWarnings
{
    /// <summary>The warning, null where none; remembers its kind.</summary>
    /// <param name="engaged">The sites that the area acts on.</param>
    /// <param name="memory">The area's memory. Updated.</param>
    /// <param name="area">The area's name.</param>
    public static WarningProposal? Of(IReadOnlyList<SiteRisk> engaged, AreaMemory memory, LocalizedText area)
    {
        var worst = engaged
            .OrderByDescending(s => s.Grade).ThenByDescending(s => s.IncidentKind == memory.WarningKind)
            .ThenBy(s => s.Id, StringComparer.Ordinal).FirstOrDefault();
        memory.WarningKind = worst?.IncidentKind;
        if (worst is null) return null;
        var grade = worst.Grade > HazardGrade.Normal ? worst.Grade : HazardGrade.Blue;
        var (zh, en) = Title(worst.IncidentKind);
        return new(
            worst.IncidentKind, grade,
            new($"{area.Zh}{zh}{HazardGrades.Zh(grade)}", $"{area.En}: {en}, {HazardGrades.En(grade)}"), Instruction(worst.IncidentKind, grade));
    }

    /// <summary>The warning's title.</summary>
    /// <param name="kind">The incident kind.</param>
    public static (string Zh, string En) Title(string kind) => kind switch
    {
        ConstructionIncidentKinds.CraneCollapse => ("塔机大风（倾覆）预警", "tower-crane warning"),
        ConstructionIncidentKinds.ScaffoldCollapse => ("脚手架安全预警", "scaffold warning"),
        ConstructionIncidentKinds.ConfinedSpaceGas => ("有限空间气体预警", "confined-space gas warning"),
        _ => ("基坑安全预警", "excavation warning"),
    };

    /// <summary>What people should do.</summary>
    /// <param name="kind">The incident kind.</param>
    /// <param name="grade">The colour.</param>
    public static LocalizedText Instruction(string kind, HazardGrade grade) => (kind, grade) switch
    {
        (ConstructionIncidentKinds.CraneCollapse or ConstructionIncidentKinds.ScaffoldCollapse, >= HazardGrade.Orange) => new(
            "工地停工撤人；周边居民和行人远离塔机、脚手架和围挡，不要在其倾覆范围内停留停车。",
            "Sites stop and empty. Keep away from cranes, scaffolds and hoardings; do not stay or park within their fall."),
        (ConstructionIncidentKinds.CraneCollapse or ConstructionIncidentKinds.ScaffoldCollapse, _) => new(
            "工地停止吊装和高处作业，加固塔机、脚手架和临时设施；行人绕行工地围挡。",
            "Sites stop lifting and work at height and secure cranes, scaffolds and sheds. Pass hoardings at a distance."),
        (ConstructionIncidentKinds.ConfinedSpaceGas, _) => new(
            "无关人员远离警戒区；发现有人晕倒不要盲目下井施救，立即拨打 119。",
            "Keep out of the cordon. Do not climb down to someone who fell; call 119 at once."),
        (_, >= HazardGrade.Red) => new(
            "基坑影响区内居民听从社区安排立即撤离，关闭燃气和电源，不要返回取物。",
            "Residents near the excavation leave at once as their community tells them; turn off gas and power and do not go back."),
        _ => new(
            "远离基坑周边道路和围挡；发现地面、墙体开裂或管道漏水漏气，立即拨打 110 或 12345。",
            "Keep away from roads and hoardings beside the excavation. Report cracks, leaking pipes or gas to 110 or 12345 at once."),
    };
}
