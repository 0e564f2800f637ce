using Haimen.Grains.Drills;
using Haimen.Grains.Incidents;
using Haimen.Grains.Resources;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;

namespace Haimen.Host.Drills.Reports;

/// <summary>The words of reports and terminal views for the states of things.</summary>
internal static class ReportWords
{
    public static LocalizedText Of(HazardGrade grade) => grade switch
    {
        HazardGrade.Blue => new("蓝色 · Ⅳ级", "Blue · level IV"),
        HazardGrade.Yellow => new("黄色 · Ⅲ级", "Yellow · level III"),
        HazardGrade.Orange => new("橙色 · Ⅱ级", "Orange · level II"),
        HazardGrade.Red => new("红色 · Ⅰ级", "Red · level I"),
        _ => new("正常", "Normal"),
    };

    public static LocalizedText Of(IncidentStage stage) => stage switch
    {
        IncidentStage.Reported => new("已报告", "Reported"),
        IncidentStage.Verified => new("已核实", "Verified"),
        IncidentStage.Responding => new("处置中", "Responding"),
        IncidentStage.Contained => new("已控制", "Contained"),
        IncidentStage.Recovering => new("恢复中", "Recovering"),
        IncidentStage.Closed => new("已关闭", "Closed"),
        _ => new("无", "None"),
    };

    public static LocalizedText Of(OrderProgress progress) => progress switch
    {
        OrderProgress.Reserved => new("已预留", "Reserved"),
        OrderProgress.Ordered => new("已下令", "Ordered"),
        OrderProgress.Acknowledged => new("已受令", "Acknowledged"),
        OrderProgress.EnRoute => new("途中", "En route"),
        OrderProgress.OnScene => new("到场", "On scene"),
        OrderProgress.Returning => new("返回中", "Returning"),
        OrderProgress.Returned => new("已归建", "Home again"),
        OrderProgress.Declined => new("拒绝", "Declined"),
        OrderProgress.Diverted => new("改派", "Diverted"),
        _ => new("超时", "Timed out"),
    };

    public static LocalizedText Of(AidTier tier) => tier switch
    {
        AidTier.Township => new("镇（街道）", "Township"),
        AidTier.District => new("区", "District"),
        AidTier.NeighbouringDistricts => new("相邻区（市）", "Neighbouring districts"),
        _ => new("市", "City"),
    };

    public static LocalizedText Of(AidProgress progress) => progress switch
    {
        AidProgress.Refused => new("未能支援", "Refused"),
        AidProgress.Promised => new("已承诺", "Promised"),
        AidProgress.OnScene => new("到场", "On scene"),
        AidProgress.Returning => new("返回中", "Returning"),
        AidProgress.Returned => new("已归建", "Home again"),
        AidProgress.Late => new("未按时到达", "Late"),
        _ => new("撤回承诺", "Taken back"),
    };

    public static LocalizedText Of(NeedKind kind) => kind switch
    {
        NeedKind.Team => new("队伍", "Team"),
        NeedKind.Supply => new("物资", "Supply"),
        _ => new("转移", "Evacuation"),
    };

    public static (string Sign, LocalizedText Name) Of(TimelineKind kind) => kind switch
    {
        TimelineKind.Inject => ("⚑", new("情景", "Inject")),
        TimelineKind.Sensor => ("◉", new("感知", "Sensor")),
        TimelineKind.Warning => ("▲", new("预警", "Warning")),
        TimelineKind.Incident => ("■", new("事件", "Incident")),
        TimelineKind.Order => ("➤", new("调度", "Order")),
        TimelineKind.People => ("♟", new("人员", "People")),
        TimelineKind.Shortfall => ("✕", new("缺口", "Shortfall")),
        TimelineKind.Task => ("☑", new("任务", "Task")),
        TimelineKind.Directive => ("☞", new("指令", "Directive")),
        TimelineKind.Cascade => ("⛓", new("次生影响", "Cascade")),
        TimelineKind.Command => ("☝", new("参演人员", "By a person")),
        TimelineKind.Aid => ("⇄", new("支援", "Mutual aid")),
        _ => ("⇑", new("上报", "Escalation")),
    };
}
