using Haimen.Hazards;

namespace Haimen.Grains.Drills;

/// <summary>The figures of a report in words.</summary>
public static class ReportMeasureText
{
    /// <summary>A figure's name.</summary>
    /// <param name="measure">The figure.</param>
    public static LocalizedText Of(ReportMeasure measure) => measure switch
    {
        ReportMeasure.Incidents => new("开启的事件数", "Incidents opened"),
        ReportMeasure.Warnings => new("发布的预警数", "Warnings issued"),
        ReportMeasure.Orders => new("下达的命令数", "Orders given"),
        ReportMeasure.TeamOrders => new("队伍命令数", "Orders to teams"),
        ReportMeasure.SupplyOrders => new("物资命令数", "Orders for supplies"),
        ReportMeasure.EvacuationOrders => new("转移命令数", "Orders to evacuate"),
        ReportMeasure.FailedOrders => new("被拒绝或超时的命令数", "Orders declined or timed out"),
        ReportMeasure.Evacuated => new("转移人数", "People evacuated"),
        ReportMeasure.Sheltered => new("安置到避难场所的人数", "People sheltered"),
        ReportMeasure.Shortfalls => new("缺口数", "Shortfalls"),
        ReportMeasure.FirstOrderWithinMinutes => new("从开启事件到第一道命令的分钟数", "Minutes from the first incident to the first order"),
        ReportMeasure.FirstIncidentWithinMinutes => new("从演练开始到第一起事件的分钟数", "Minutes from the start to the first incident"),
        ReportMeasure.MeanArrivalMinutes => new("从下令到到达的平均分钟数", "Mean minutes from order to arrival"),
        ReportMeasure.LateTasks => new("逾期任务数", "Tasks not done in time"),
        ReportMeasure.OpenIncidentsAtEnd => new("结束时未关闭的事件数", "Incidents open at the end"),
        ReportMeasure.OwnedResourcesAtEnd => new("结束时仍被占用的资源数", "Resources still owned at the end"),
        ReportMeasure.AidRequests => new("向邻区和市请求支援次数", "Requests for mutual aid"),
        ReportMeasure.AidAnswers => new("给予支援的答复数", "Answers that gave aid"),
        ReportMeasure.AidGranted => new("承诺的支援数量", "Units of aid promised"),
        ReportMeasure.AidArrived => new("到达的支援数量", "Units of aid arrived"),
        ReportMeasure.Directives => new("下达的处置指令数", "Directives given"),
        ReportMeasure.DirectivesAtEnd => new("结束时仍有效的处置指令数", "Directives in force at the end"),
        ReportMeasure.Cascades => new("提出的次生影响数", "Effects proposed to other domains"),
        ReportMeasure.CascadesAccepted => new("被接受的次生影响数", "Effects that another domain accepted"),
        ReportMeasure.CascadesRefused => new("被拒绝的次生影响数", "Effects that every other domain refused"),
        _ => new("最大积水深度(米)", "Greatest depth of water (m)"),
    };
}
