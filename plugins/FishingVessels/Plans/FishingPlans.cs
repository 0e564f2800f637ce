using Haimen.FishingVessels.Assessment;
using Haimen.Hazards;
using Haimen.Hazards.Plans;

namespace Haimen.FishingVessels.Plans;

/// <summary>
/// The plans to activate, by incident kind and level. What they ask for follows the district's work-safety plan, part 3 (3) 10:
/// port chiefs (港长制), vessels grouped in a grid, port entry and exit reports, watch over vessels and ports, monitoring and rescue at
/// sea; and part 4 (3) of its disaster plan for storm surges. Deadlines: report to the county authority within 1 h (State Council
/// Order 493); the others are configuration.
/// </summary>
internal static class FishingPlans
{
    private const string Source = "海门区“十四五”安全生产规划三（三）10（渔船渔港动态监管、进出港报告、港长制、海洋渔业应急监测救助）；综合防灾减灾规划四（三）；国务院令第493号";
    private const string Agriculture = "区农业农村局";
    private const string Emergency = "区应急管理局";
    private const string Maritime = "海事部门";
    private const string CoastGuard = "海警机构";
    private const string PortChief = "渔港港长";
    private const string Township = "属地区镇";

    /// <summary>The plan of an incident kind at a level.</summary>
    /// <param name="incidentKind">The kind.</param>
    /// <param name="level">Blue or worse.</param>
    /// <exception cref="ArgumentException">The kind is unknown, or the level is normal.</exception>
    public static ResponsePlan For(string incidentKind, HazardGrade level)
    {
        if (level is < HazardGrade.Blue or > HazardGrade.Red)
            throw new ArgumentOutOfRangeException(nameof(level), level, "A plan is for blue or worse.");
        var kind = FishingIncidentKinds.All.FirstOrDefault(k => k.Id == incidentKind)
            ?? throw new ArgumentException($"The fishing domain has no incident kind '{incidentKind}'.", nameof(incidentKind));
        return new()
        {
            Id = $"fishing-{incidentKind}-{(int)level}",
            Name = new($"{kind.Name.Zh}应急预案（{HazardGrades.Zh(level)}）", $"{kind.Name.En} plan, {HazardGrades.En(level)}"),
            Source = Source,
            LeadDepartment = Agriculture,
            SupportDepartments = [Maritime, CoastGuard, Emergency, "区公安局", "区卫生健康委员会", "区消防救援大队", "区气象局", "区交通运输局", Township],
            Tasks = [.. incidentKind == FishingIncidentKinds.StormRecall ? Recall(level) : Rescue(incidentKind, level)],
            WarningTemplates = incidentKind == FishingIncidentKinds.StormRecall ? [RecallTemplate] : [RescueTemplate],
        };
    }

    private static WarningTemplate RecallTemplate { get; } = new(
        Warnings.Kind,
        new("{area}海上大风预警，渔船回港避风", "{area}: strong wind at sea, fishing vessels return to port"),
        new("{time}起，渔船按通知回港避风，在港船只加固系缆、不得出港，船上人员服从安排上岸；遇险请拨 12395。", "From {time}: vessels return to port when told, those in port double their lines and stay, crews go ashore as arranged. In distress call 12395."));

    private static WarningTemplate RescueTemplate { get; } = new(
        "fishing-distress",
        new("{area}海域渔船遇险，请过往船只协助瞭望", "{area}: fishing vessel in distress, ships nearby keep a lookout"),
        new("{time}，附近船只加强瞭望，发现落水人员、救生筏立即施救并拨打 12395 报告。", "{time}: ships nearby keep a sharp lookout, help people in the water or in rafts, and report to 12395."));

    private static IEnumerable<PlanTask> Rescue(string incidentKind, HazardGrade level)
    {
        yield return Task("verify", "核实船名、位置、在船人数和险情", "Verify name, position, people aboard and what happened", Agriculture, 0.25);
        yield return Task("nearby-vessels", "呼叫附近渔船和同组编队船就近救助", "Call vessels nearby and of the same group to help", PortChief, 0.25);
        yield return Task("rescue-vessels", "协调海上搜救力量出动", "Send rescue vessels", Maritime, 0.5);
        yield return Task("coast-guard", "请求海警船艇支援搜寻", "Ask for coast guard vessels", CoastGuard, 0.5);
        yield return Task("report-county", "向区政府和区应急管理局首报", "First report to the district government", Agriculture, 1);
        yield return Task("search-plan", "按漂移预测划定搜寻区，下达搜寻方案", "Set the search area by drift and give the sweep plan", Maritime, 1);
        yield return Task("next-of-kin", "联系船东和家属", "Tell the owner and the families", Township, 2);
        yield return Task("medical", "码头医疗待命", "Medical teams wait at the quay", "区卫生健康委员会", 1);
        if (incidentKind == FishingIncidentKinds.ManOverboard)
            yield return Task("stop-work", "本船停止作业，按威廉逊旋回返回落水点", "The vessel stops fishing and returns on her track by a Williamson turn", PortChief, 0.25);
        else
            yield return Task("spill", "评估燃油泄漏", "Assess a spill of fuel", Maritime, 4);
        yield return Task("follow-up", "每 2 小时续报搜救进展", "Follow-up report every 2 h", Agriculture, 2);
        foreach (var task in Graver(level, "search-extended", "扩大搜寻范围，增派空中力量", "Widen the search, add aircraft", Maritime)) yield return task;
        yield return Task("inquiry", "开展事故调查，恢复出港前检查", "Inquire, inspect before she puts out again", Agriculture, 72);
    }

    private static IEnumerable<PlanTask> Recall(HazardGrade level)
    {
        yield return Task("forecast", "会商海上大风到达时间和强度", "Settle when the wind arrives and how strong", "区气象局", 0.5);
        yield return Task("recall", "通过北斗、甚高频、短信逐船下达召回指令", "Give the recall to every vessel by BeiDou, VHF and text message", Agriculture, 0.5);
        yield return Task("muster", "逐船点名：已回港、返航中、未应答，每小时汇总", "Muster by vessel: home, coming, not answered; hourly summary", PortChief, 1);
        yield return Task("port-closed", "停止签发出港，港口只进不出", "No more port exits", PortChief, 0.5);
        yield return Task("unanswered", "未应答渔船由村、船东和编队船逐一联系", "Reach those that do not answer through village, owner and group", Township, 2);
        yield return Task("report-county", "向区政府和区应急管理局首报", "First report to the district government", Agriculture, 1);
        yield return Task("moorings", "检查系缆、锚泊和船间防火", "Inspect lines, anchors and fire safety between vessels", PortChief, 6);
        yield return Task("berths", "核对在港船数与泊位，超员分流", "Count vessels against berths, send some on", PortChief, 4);
        foreach (var task in Graver(level, "crews-ashore", "督促船上人员全部上岸", "See that all crews go ashore", Township)) yield return task;
        if (level >= HazardGrade.Orange) yield return Task("shelters", "开放避难场所安置上岸船员", "Open shelters for crews", Emergency, 4);
        yield return Task("standby", "救助船艇备航待命", "Rescue vessels stand by", CoastGuard, 4);
        yield return Task("reopen", "风浪平息后检查船况，恢复出港", "After the wind inspect vessels and reopen the port", Agriculture, 48);
    }

    private static IEnumerable<PlanTask> Graver(HazardGrade level, string id, string zh, string en, string owner)
    {
        if (level >= HazardGrade.Yellow)
        {
            yield return Task(id, zh, en, owner, 3);
            yield return Task("command-post", "在渔港设立现场指挥部", "Set up a command post at the port", Agriculture, 2);
        }

        if (level >= HazardGrade.Orange) yield return Task("report-city", "向南通市报告，请求支援", "Report to the city and ask for help", Emergency, 2);
        if (level >= HazardGrade.Red) yield return Task("aid", "请求上海、连云港海上救助力量增援", "Ask the rescue services of Shanghai and Lianyungang for help", "区政府", 2);
    }

    private static PlanTask Task(string id, string zh, string en, string owner, double hours) =>
        new(id, new(zh, en), owner, TimeSpan.FromHours(hours));
}
