using Haimen.Construction.Assessment;
using Haimen.Hazards;
using Haimen.Hazards.Plans;

namespace Haimen.Construction.Plans;

/// <summary>
/// The plans to activate, by incident kind and level. The housing and construction bureau leads, as the work-safety plan has it
/// (建筑施工安全, 智慧工地). Deadlines: the unit reports to the county authority within 1 h (State Council Order 493); each level up
/// within 2 h and all others are configuration, unverified.
/// </summary>
internal static class ConstructionPlans
{
    private const string Source = "海门区“十四五”安全生产规划（建筑施工安全、智慧工地、有限空间作业）；海门区“十四五”应急管理体系和能力建设规划；国务院令第493号；未注明的时限未核实";
    private const string Housing = "区住房和城乡建设局";
    private const string Emergency = "区应急管理局";
    private const string Fire = "区消防救援大队";
    private const string Police = "区公安局";
    private const string Health = "区卫生健康委员会";
    private const string Township = "属地区镇";
    private const string Unit = "施工单位";
    private const string Supervisor = "监理单位";

    /// <summary>The plan of an incident kind at a level.</summary>
    /// <param name="incidentKind">The kind.</param>
    /// <param name="level">Blue or worse.</param>
    /// <exception cref="ArgumentException">The kind is unknown, or the level is normal.</exception>
    public static ResponsePlan For(string incidentKind, HazardGrade level)
    {
        if (level is < HazardGrade.Blue or > HazardGrade.Red)
            throw new ArgumentOutOfRangeException(nameof(level), level, "A plan is for blue or worse.");
        var kind = ConstructionIncidentKinds.All.FirstOrDefault(k => k.Id == incidentKind)
            ?? throw new ArgumentException($"The construction domain has no incident kind '{incidentKind}'.", nameof(incidentKind));
        return new()
        {
            Id = $"construction-{incidentKind}-{(int)level}",
            Name = new($"{kind.Name.Zh}应急预案（{HazardGrades.Zh(level)}）", $"{kind.Name.En}: plan, {HazardGrades.En(level)}"),
            Source = Source,
            LeadDepartment = Housing,
            SupportDepartments = [Emergency, Fire, Police, Health, "区市场监督管理局", "区气象局", "区城市管理局", "区人力资源和社会保障局", Township],
            Tasks = [.. Tasks(incidentKind, level)],
            WarningTemplates = [Template(incidentKind, level)],
        };
    }

    private static IEnumerable<PlanTask> Tasks(string kind, HazardGrade level)
    {
        yield return Task("stop-work", "下达停工令，核对作业人数", "Order the stop of work, count the workers", Unit, 0.25);
        yield return Task("verify", "到场核实险情，先期处置", "Verify on the spot and act first", Township, 0.5);
        yield return Task("report-county", "事故单位 1 小时内向区住建局、应急管理局报告", "The unit reports to the county authorities within 1 h", Unit, 1);
        foreach (var task in OfKind(kind)) yield return task;
        if (level >= HazardGrade.Yellow)
            yield return Task("neighbours", "检查同类在建工地，通知周边工地停工自查", "Check other sites of the kind and have them stop and look", Housing, 3);
        if (level >= HazardGrade.Orange)
        {
            yield return Task("command-post", "成立现场指挥部，专家会商", "Set up a command post, call in experts", Housing, 1);
            yield return Task("cordon", "划定警戒区，疏导交通", "Set the cordon, lead traffic round", Police, 0.5);
            yield return Task("withdraw", "作业人员全部撤离并逐一清点", "Bring every worker out and count them one by one", Unit, 0.5);
            yield return Task("report-city", "逐级上报，每级不超过 2 小时", "Report upwards, at most 2 h a level", Emergency, 2);
        }

        if (level >= HazardGrade.Red)
        {
            yield return Task("rescue", "搜救被困人员，严防二次坍塌和盲目施救", "Search for the trapped; guard against a second collapse and unprotected rescue", Fire, 0.5);
            yield return Task("medical", "现场急救和转运", "Care on the spot and transport", Health, 0.5);
            yield return Task("evacuate", "撤离影响区居民，基本生活救助 10 小时内到位", "Move residents out of the zone; basic living help within 10 h", Township, 10);
            yield return Task("families", "家属接待和善后", "Receive the families", Township, 12);
            yield return Task("investigate", "成立事故调查组", "Set up the inquiry", "区政府", 24);
        }

        yield return Task("restart", "复核监测数据，专家确认后方可复工", "Check the monitoring; restart only when experts agree", Supervisor, 72);
    }

    private static IEnumerable<PlanTask> OfKind(string kind)
    {
        switch (kind)
        {
            case ConstructionIncidentKinds.CraneCollapse:
                yield return Task("crane-secure", "吊钩升起、松开回转制动，检查附着和基础", "Raise the hook, release the slewing brake, check ties and base", Unit, 0.5);
                yield return Task("wind-watch", "每 10 分钟记录风速，跟踪大风预报", "Record the wind every 10 min and follow the forecast", "区气象局", 0.5);
                yield return Task("special-equipment", "核查塔机检验和安拆资质", "Check the crane's inspection and who erected it", "区市场监督管理局", 4);
                break;
            case ConstructionIncidentKinds.ScaffoldCollapse:
                yield return Task("scaffold-secure", "清走架上散料，加固连墙件和斜撑", "Clear loose material, strengthen ties and braces", Unit, 1);
                break;
            case ConstructionIncidentKinds.ConfinedSpaceGas:
                yield return Task("ventilate", "强制通风，持续检测四种气体", "Ventilate and keep measuring the four gases", Unit, 0.25);
                yield return Task("no-blind-rescue", "封闭入口，无防护不得入内", "Close the entry; nobody goes in unprotected", Unit, 0.1);
                break;
            default:
                yield return Task("monitor", "监测频率加密到每小时一次，报送时程曲线", "Measure every hour and report the course", "监测单位", 1);
                yield return Task("backfill", "回填反压、坑顶卸载、加设支撑", "Backfill against the wall, unload its top, add struts", Unit, 3);
                yield return Task("pipelines", "核查坑边燃气、供水、电力管线，必要时关断", "Check gas, water and power lines beside the pit; shut off where needed", "区城市管理局", 1);
                break;
        }
    }

    private static WarningTemplate Template(string kind, HazardGrade level)
    {
        var (zh, en) = SiteWarnings.Title(kind);
        return new(
            kind, new($"{{area}}{zh}{HazardGrades.Zh(level)}（{{time}}）", $"{{area}}: {en}, {HazardGrades.En(level)} ({{time}})"), SiteWarnings.Instruction(kind, level));
    }

    private static PlanTask Task(string id, string zh, string en, string owner, double hours) =>
        new(id, new(zh, en), owner, TimeSpan.FromHours(hours));
}
