using Haimen.Fire.Assessment;
using Haimen.Hazards;
using Haimen.Hazards.Plans;

namespace Haimen.Fire.Plans;

/// <summary>
/// The plans to activate, by incident kind and level: the fire brigade leads on scene, the township acts first, every township
/// has a full-time brigade (plan E 2.1(3)); forest and vegetation fire goes by plan D 4(4). Deadlines: report to the county
/// authority within 1 h (State Council Order 493), basic living help within 10 h (the district's plans); the others are
/// configuration.
/// </summary>
internal static class FirePlans
{
    private const string Source = "海门区“十四五”应急管理体系和能力建设规划 2.1(3)、4.4(1)，安全生产规划 三(三)5，综合防灾减灾规划 四(四)；国务院令第493号";
    private const string Brigade = "区消防救援大队";
    private const string Emergency = "区应急管理局";
    private const string Police = "区公安局";
    private const string Natural = "区自然资源和规划局";
    private const string Health = "区卫生健康委员会";
    private const string Township = "属地区镇";

    /// <summary>The plan of an incident kind at a level.</summary>
    /// <param name="incidentKind">The kind.</param>
    /// <param name="level">Blue or worse.</param>
    /// <exception cref="ArgumentException">The kind is unknown, or the level is normal.</exception>
    public static ResponsePlan For(string incidentKind, HazardGrade level)
    {
        if (level is < HazardGrade.Blue or > HazardGrade.Red)
            throw new ArgumentOutOfRangeException(nameof(level), level, "A plan is for blue or worse.");
        var kind = FireIncidentKinds.All.FirstOrDefault(k => k.Id == incidentKind)
            ?? throw new ArgumentException($"The fire domain has no incident kind '{incidentKind}'.", nameof(incidentKind));
        var vegetation = incidentKind == FireIncidentKinds.Vegetation;
        return new()
        {
            Id = $"fire-{incidentKind}-{(int)level}",
            Name = new($"{kind.Name.Zh}应急预案（{HazardGrades.Zh(level)}）", $"{kind.Name.En} plan, {HazardGrades.En(level)}"),
            Source = Source,
            LeadDepartment = vegetation ? Emergency : Brigade,
            SupportDepartments = vegetation
                ? [Brigade, Natural, Police, "区农业农村局", "区气象局", Health, "区交通运输局", Township]
                : [Emergency, Police, Health, "区住房和城乡建设局", "区生态环境局", "供电、供水、燃气企业", Township],
            Tasks = [.. vegetation ? VegetationTasks(level) : BuildingTasks(level)],
            WarningTemplates = Templates(vegetation, level),
        };
    }

    private static IEnumerable<PlanTask> BuildingTasks(HazardGrade level)
    {
        yield return Task("verify", "核实火情，辖区专职消防队先期到场处置", "Verify; the township's brigade acts first", Township, 0.25);
        yield return Task("evacuate-building", "疏散建筑内人员，清点人数，搜救被困人员", "Empty the building, count, search for those missing", Brigade, 0.5);
        yield return Task("water", "启用周边消火栓，组织供水，水务企业加压", "Open hydrants, organise water, raise mains pressure", Brigade, 0.5);
        yield return Task("cut-off", "切断火场电源、燃气", "Cut power and gas", "供电、供水、燃气企业", 0.5);
        yield return Task("cordon", "警戒火场，管制道路，保障消防车通行", "Cordon, close roads, keep way for engines", Police, 0.5);
        yield return Task("report-county", "向区政府和区应急管理局首报", "First report to the district government", Township, 1);
        yield return Task("medical", "医疗救护到场待命，转运伤员", "Medical teams on scene, move the injured", Health, 0.75);
        if (level >= HazardGrade.Yellow)
        {
            yield return Task("inform-owner", "单位提供建筑图纸、危险物品和人员名册", "The owner brings plans, lists of hazardous goods and of people", Township, 0.5);
            yield return Task("neighbours", "保护毗邻建筑和储罐，设置水枪阵地", "Protect neighbouring buildings and tanks", Brigade, 0.75);
            yield return Task("shelters", "安置撤离群众", "Shelter those who had to leave", Emergency, 3);
            yield return Task("air-water", "监测烟气，封堵排口防止消防废水入河", "Watch the smoke, keep fire water out of rivers", "区生态环境局", 2);
        }

        if (level >= HazardGrade.Orange)
        {
            yield return Task("command-post", "设立现场指挥部，专家会商", "Set up a command post, call experts", Emergency, 1);
            yield return Task("reinforce", "调集相邻区镇专职消防队和企业队增援", "Bring in brigades of neighbouring townships and enterprises", Brigade, 1);
            yield return Task("report-city", "向南通市报告", "Report to the city", Emergency, 2);
            yield return Task("inform-public", "统一发布信息，应对舆情", "Inform the public from one source", "区委宣传部", 2);
        }

        if (level >= HazardGrade.Red)
            yield return Task("aid", "请求南通市消防救援支队和相邻县市增援", "Ask the city's and neighbours' brigades for help", "区政府", 1);
        yield return Task("relief", "受灾群众 10 小时内得到基本生活救助", "Basic living help reaches people within 10 h", Emergency, 10);
        yield return Task("watch", "清理余火，留守监护", "Turn over the embers, keep watch", Brigade, 24);
        yield return Task("investigate", "火灾原因调查，损失核定", "Investigate the cause, assess losses", Brigade, 72);
    }

    private static IEnumerable<PlanTask> VegetationTasks(HazardGrade level)
    {
        yield return Task("verify", "护林员、网格员核实火情，就近扑打初起火", "Wardens verify and beat out what just began", Township, 0.5);
        yield return Task("dispatch", "消防队伍出动，携带打火拖把、油锯、灭火器", "Crews leave with beaters, saws, extinguishers", Brigade, 0.5);
        yield return Task("clear-people", "劝离下风向和火场周边人员", "Move people away downwind and around", Township, 0.5);
        yield return Task("weather", "加密火场风向风速和降水预报", "Forecast wind and rain at the fire more often", "区气象局", 1);
        yield return Task("report-county", "向区政府和区应急管理局首报", "First report to the district government", Township, 1);
        yield return Task("fire-break", "沿田埂、道路、河沟开设隔离带", "Make breaks along bunds, roads and ditches", Natural, 1.5);
        yield return Task("cordon", "封控道路，烟雾路段实施管制", "Close roads in the smoke", Police, 1);
        if (level >= HazardGrade.Yellow)
        {
            yield return Task("evacuate", "转移火头前方村民，优先脆弱人群", "Move villagers ahead of the head, the vulnerable first", Township, 1.5);
            yield return Task("protect", "保护村庄、企业、输电线路和油气设施", "Protect villages, plants, power lines, oil and gas", Brigade, 1);
            yield return Task("medical", "医疗救护到场待命", "Medical teams on scene", Health, 1);
        }

        if (level >= HazardGrade.Orange)
        {
            yield return Task("command-post", "启动区森林防灭火指挥部，设现场指挥部", "The district's forest fire headquarters take over", Emergency, 1);
            yield return Task("reinforce", "调集各区镇专职消防队、民兵增援", "Bring in brigades of all townships and the militia", Emergency, 1.5);
            yield return Task("report-city", "向南通市报告", "Report to the city", Emergency, 2);
        }

        if (level >= HazardGrade.Red)
            yield return Task("aid", "请求航空消防、相邻县市和部队支援", "Ask for aircraft, neighbours and the army", "区政府", 1.5);
        yield return Task("relief", "受灾群众 10 小时内得到基本生活救助", "Basic living help reaches people within 10 h", Emergency, 10);
        yield return Task("watch", "清理余火，看守火场不少于 24 小时", "Mop up and watch the ground for a day at least", Brigade, 24);
        yield return Task("recovery", "查明火因，评估损失，恢复植被", "Find the cause, assess losses, restore", Natural, 168);
    }

    private static WarningTemplate[] Templates(bool vegetation, HazardGrade level) =>
    [
        .. (vegetation ? new[] { Warnings.Danger, Warnings.Vegetation } : [Warnings.Building]).Select(kind => new WarningTemplate(
            kind,
            new($"{{area}}{Warnings.Name(kind).Zh}{HazardGrades.Zh(level)}（{{time}}发布）", $"{{area}}: {Warnings.Name(kind).En}, {HazardGrades.En(level)}, issued {{time}}"),
            Warnings.Instruction(kind, level))),
    ];

    private static PlanTask Task(string id, string zh, string en, string owner, double hours) =>
        new(id, new(zh, en), owner, TimeSpan.FromHours(hours));
}
