using Haimen.HazardousChemicals.Assessment;
using Haimen.Hazards;
using Haimen.Hazards.Plans;

namespace Haimen.HazardousChemicals.Plans;

/// <summary>
/// The plans to activate. State Council Order 493: the enterprise reports to the county authority within 1 h; each level up within
/// 2 h (unverified). Who acts first, the linked command posts and relief within 10 h are the district's three plans'; which bureau leads and supports, and the
/// other deadlines, are configuration, unverified.
/// </summary>
internal static class HazmatPlans
{
    private const string Source = "海门区“十四五”安全生产规划三（三）1、应急管理体系和能力建设规划四（二）（五）、综合防灾减灾规划；国务院令第493号";
    private const string Emergency = "区应急管理局";
    private const string Fire = "区消防救援大队";
    private const string Police = "区公安局";
    private const string Environment = "海门生态环境局";
    private const string Health = "区卫生健康委员会";
    private const string Township = "属地区镇";
    private const string Enterprise = "事故企业";

    /// <summary>The plan of an incident kind at a level.</summary>
    /// <param name="incidentKind">The kind.</param>
    /// <param name="level">Blue or worse.</param>
    /// <exception cref="ArgumentException">The kind is unknown, or the level is normal.</exception>
    public static ResponsePlan For(string incidentKind, HazardGrade level)
    {
        if (level is < HazardGrade.Blue or > HazardGrade.Red)
            throw new ArgumentOutOfRangeException(nameof(level), level, "A plan is for blue or worse.");
        var kind = HazmatIncidentKinds.All.FirstOrDefault(k => k.Id == incidentKind)
            ?? throw new ArgumentException($"The domain of hazardous chemicals has no incident kind '{incidentKind}'.", nameof(incidentKind));
        return new()
        {
            Id = $"hazmat-{incidentKind}-{(int)level}",
            Name = new($"{kind.Name.Zh}应急预案（{HazardGrades.Zh(level)}）", $"{kind.Name.En} plan, {HazardGrades.En(level)}"),
            Source = Source,
            LeadDepartment = Emergency,
            SupportDepartments = [Fire, Police, Environment, Health, "区市场监督管理局", "区交通运输局", "区气象局", Township, Enterprise],
            Tasks = [.. Tasks(incidentKind, level)],
            WarningTemplates = Warnings.Templates(incidentKind),
        };
    }

    private static IEnumerable<PlanTask> Tasks(string incidentKind, HazardGrade level)
    {
        yield return Task("first-response", "先期处置：停车、关阀、启动喷淋围堵，人员撤到上风向", "First response: shut down, close valves, sprays and containment, staff upwind", Enterprise, 0.25);
        yield return Task("report-county", "1 小时内向区应急管理局报告（第493号令）", "Report to the district authority within 1 h (Order 493)", Enterprise, 1);
        yield return Task("warn-public", "发布预警并通知到村", "Warn the public down to every village", Emergency, 0.5);
        yield return Task("cordon", "按防护距离划警戒区，管制交通", "Cordon by the protective distances, control traffic", Police, 0.75);
        yield return Task("monitor-air", "厂界和下风向村庄空气监测，每 30 分钟报数", "Monitor the air at the fence and in villages downwind, figures every 30 min", Environment, 0.75);
        if (incidentKind == HazmatIncidentKinds.ToxicRelease)
            yield return Task("stop-leak", "侦检、堵漏、倒罐、中和洗消", "Reconnoitre, plug, transfer, neutralise, decontaminate", Fire, 1);
        else
            yield return Task("cool", "冷却受热储罐，确认安全后灭火，防止爆炸", "Cool heated tanks, fight the fire only when safe, prevent an explosion", Fire, 0.5);
        yield return Task("drains", "封堵雨水口，事故水入池，防止入河", "Close storm drains, hold fire water, keep it out of rivers", Environment, 1);
        if (level >= HazardGrade.Yellow)
        {
            yield return Task("command-post", "设立现场指挥部，与区指挥中心互联", "Set up a command post linked with the command centre", Emergency, 1);
            yield return Task("report-city", "2 小时内逐级上报（未核实）", "Report to the next level within 2 h (unverified)", Emergency, 2);
            yield return Task("evacuate", "转移二级伤害浓度范围内群众，优先需帮助的人", "Move the people where AEGL-2 comes, those who need help first", Township, 1.5);
            yield return Task("medical", "设救治点，备解毒药和氧气", "Set up treatment, with antidotes and oxygen", Health, 1);
            yield return Task("shelters", "启用避难场所", "Open shelters", Emergency, 2);
        }

        if (level >= HazardGrade.Orange)
        {
            yield return Task("experts", "调危化专家会商，更新影响范围", "Consult experts, renew the footprint", Emergency, 1.5);
            yield return Task("relief", "转移群众 10 小时内得到基本生活救助", "Basic living help reaches people within 10 h", Emergency, 10);
        }

        if (level >= HazardGrade.Red)
            yield return Task("aid", "请求南通市和周边危化救援力量支援", "Ask the city and neighbours for hazmat teams", "区政府", 1);
        yield return Task("all-clear", "连续监测达标后解除警戒、有序返回", "All clear and return once the air stays clean", Environment, 12);
        yield return Task("recovery", "洗消、危废处置、事故调查", "Decontaminate, dispose of waste, investigate", Emergency, 72);
    }

    private static PlanTask Task(string id, string zh, string en, string owner, double hours) =>
        new(id, new(zh, en), owner, TimeSpan.FromHours(hours));
}
