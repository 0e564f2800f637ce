using Haimen.Flood.Assessment;
using Haimen.Hazards;
using Haimen.Hazards.Plans;

namespace Haimen.Flood.Plans;

/// <summary>
/// The plans to activate, by incident kind and level. Deadlines: report to the county authority within 1 h (State Council
/// Order 493), basic living help within 10 h (the district's plans); the others are configuration.
/// </summary>
internal static class FloodPlans
{
    private const string Source = "海门区“十四五”应急管理体系和能力建设规划、综合防灾减灾规划；国务院令第493号";
    private const string Emergency = "区应急管理局";
    private const string Water = "区水利局";
    private const string Urban = "区住房和城乡建设局";
    private const string Township = "属地区镇";

    /// <summary>The plan of an incident kind at a level.</summary>
    /// <param name="incidentKind">The kind.</param>
    /// <param name="level">Blue or worse.</param>
    /// <exception cref="ArgumentException">The kind is unknown, or the level is normal.</exception>
    public static ResponsePlan For(string incidentKind, HazardGrade level)
    {
        if (level is < HazardGrade.Blue or > HazardGrade.Red)
            throw new ArgumentOutOfRangeException(nameof(level), level, "A plan is for blue or worse.");
        var kind = FloodIncidentKinds.All.FirstOrDefault(k => k.Id == incidentKind)
            ?? throw new ArgumentException($"The flood domain has no incident kind '{incidentKind}'.", nameof(incidentKind));
        var lead = incidentKind == FloodIncidentKinds.Waterlogging ? Urban : Water;
        return new()
        {
            Id = $"flood-{incidentKind}-{(int)level}",
            Name = new($"{kind.Name.Zh}应急预案（{HazardGrades.Zh(level)}）", $"{kind.Name.En} plan, {HazardGrades.En(level)}"),
            Source = Source,
            LeadDepartment = lead,
            SupportDepartments = [Emergency, lead == Urban ? Water : Urban, "区公安局", "区交通运输局", "区卫生健康委员会", "区消防救援大队", "区气象局", "区发展和改革委员会", Township],
            Tasks = [.. Tasks(incidentKind, level, lead)],
            WarningTemplates = Warnings.Templates(level),
        };
    }

    private static IEnumerable<PlanTask> Tasks(string incidentKind, HazardGrade level, string lead)
    {
        yield return Task("verify", "核实险情，先期处置", "Verify and act first", Township, 0.5);
        yield return Task("report-county", "向区政府和区应急管理局首报", "First report to the district government", Township, 1);
        yield return Task("warn-public", "发布预警并通知到村", "Warn the public down to every village", Emergency, 0.5);
        yield return Task("duty", "加强值守，每 2 小时续报", "Keep watch; follow-up report every 2 h", Emergency, 2);
        if (incidentKind == FloodIncidentKinds.Waterlogging)
        {
            yield return Task("pumps", "开足泵站，调派移动泵车", "Run all pump stations, send mobile pumps", Urban, 1);
            yield return Task("road-closure", "封闭积水路段和下穿通道", "Close flooded roads and underpasses", "区公安局", 0.75);
            yield return Task("predrain", "预降内河水位，择机开闸", "Lower the inner rivers, open gates at low tide", Water, 2);
        }
        else
        {
            yield return Task("dike-patrol", "巡堤查险，险段备足沙袋", "Patrol the dikes, bring bags to weak stretches", Water, 2);
            yield return Task("gates", "按水位调度涵闸泵站", "Work gates and pump stations by stage", Water, 1);
        }

        if (incidentKind == FloodIncidentKinds.Typhoon)
        {
            yield return Task("weak-houses", "排查转移危旧房、简易房和工棚人员", "Move people out of weak houses and site huts", Township, 3);
            yield return Task("stop-height", "通知塔吊、脚手架和高空作业停工", "Have cranes, scaffolds and work at height stopped", Urban, 1);
            yield return Task("pumps", "检查泵站，备好移动泵车", "Check the pump stations, ready mobile pumps", Urban, 2);
            yield return Task("trees-signs", "清理倒伏树木和危险广告牌", "Clear fallen trees and loose signs", "区城市管理局", 6);
        }

        if (incidentKind is FloodIncidentKinds.StormSurge or FloodIncidentKinds.Typhoon)
            yield return Task("boats-home", "船只回港，沿海作业人员上岸", "Boats into port, crews ashore", "区农业农村局", 6);
        if (level >= HazardGrade.Yellow)
        {
            yield return Task("vulnerable", "按脆弱人群清单逐户联系", "Call on everyone on the list of vulnerable people", Township, 2);
            yield return Task("shelters", "启用避难场所", "Open shelters", Emergency, 2);
            yield return Task("relief", "受灾群众 10 小时内得到基本生活救助", "Basic living help reaches people within 10 h", Emergency, 10);
            yield return Task("damage-report", "灾害信息员报送灾情", "Information officers report losses", Township, 6);
        }

        if (level >= HazardGrade.Orange)
        {
            yield return Task("command-post", "设立现场指挥部", "Set up a command post", lead, 1);
            yield return Task("evacuate", "转移低洼处一楼群众", "Evacuate low ground floors", Township, 3);
            yield return Task("report-city", "向南通市报告", "Report to the city", Emergency, 2);
            yield return Task("lifelines", "抢修供电供水通信", "Restore power, water and communications", "区发展和改革委员会", 6);
        }

        if (level >= HazardGrade.Red)
        {
            yield return Task("suspend", "停工停课停运", "Suspend work, schools and transport", "区政府", 2);
            yield return Task("aid", "请求相邻县市和部队支援", "Ask neighbours and the army for help", "区政府", 2);
        }

        yield return Task("recovery", "消杀、排查、恢复", "Disinfect, inspect, restore", Township, 72);
    }

    private static PlanTask Task(string id, string zh, string en, string owner, double hours) =>
        new(id, new(zh, en), owner, TimeSpan.FromHours(hours));
}
