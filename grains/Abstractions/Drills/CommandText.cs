using Haimen.Hazards;

namespace Haimen.Grains.Drills;

/// <summary>People's commands in words, for the timeline and the report.</summary>
public static class CommandText
{
    /// <summary>One line that says who did what, and why.</summary>
    /// <param name="command">The command.</param>
    public static LocalizedText Describe(ReportCommand command)
    {
        ArgumentNullException.ThrowIfNull(command);
        var what = NameOf(command.Operation);
        var about = string.Concat(new[] { command.Incident ?? "", command.Subject, command.Value }.Where(x => x.Length > 0).Select(x => $" {x}"));
        return command.Reason.Length == 0
            ? new($"{command.By}：{what.Zh}{about}", $"{command.By}: {what.En}{about}")
            : new($"{command.By}：{what.Zh}{about}（{command.Reason}）", $"{command.By}: {what.En}{about} ({command.Reason})");
    }

    /// <summary>An operation in words; one that is not known is shown as it is.</summary>
    /// <param name="operation">The operation, e.g. <c>IncidentService.ReplaceOrder</c>.</param>
    public static LocalizedText NameOf(string operation) => operation switch
    {
        "IncidentService.Report" => new("报告事件", "reports an incident"),
        "IncidentService.Verify" => new("核实事件", "verifies the incident"),
        "IncidentService.Dismiss" => new("不予立案", "dismisses the incident"),
        "IncidentService.RaiseLevel" => new("提高响应级别", "raises the level"),
        "IncidentService.LowerLevel" => new("降低响应级别", "lowers the level"),
        "IncidentService.FollowDomain" => new("交还级别", "gives the level back"),
        "IncidentService.AddFact" => new("补充情况", "adds a fact"),
        "IncidentService.CompleteTask" => new("完成任务", "completes a task"),
        "IncidentService.ConfirmOrder" => new("确认命令", "confirms an order"),
        "IncidentService.RefuseOrder" => new("否决命令", "refuses an order"),
        "IncidentService.ReplaceOrder" => new("换派命令", "replaces an order"),
        "IncidentService.PinResource" => new("指定资源", "pins a resource"),
        "IncidentService.ForbidResource" => new("禁用资源", "forbids a resource"),
        "IncidentService.LiftResource" => new("取消指定或禁用", "lifts what is in force on a resource"),
        "IncidentService.AnswerAid" => new("答复支援请求", "answers a request for aid"),
        "IncidentService.AidArrived" => new("支援到场", "says that aid has arrived"),
        "IncidentService.AidReturned" => new("支援归建", "says that aid is home"),
        "IncidentService.Close" => new("结束响应", "closes the incident"),
        "IncidentService.Reopen" => new("重新开启事件", "reopens the incident"),
        "WarningService.Draft" => new("起草预警", "drafts a warning"),
        "WarningService.Approve" => new("批准预警", "approves a warning"),
        "WarningService.Issue" => new("发布预警", "issues a warning"),
        "WarningService.Update" => new("更新预警", "updates a warning"),
        "WarningService.Cancel" => new("取消预警", "cancels a warning"),
        "ResourceService.ReportProgress" => new("报告命令进展", "reports how far an order is"),
        "ResourceService.SetTeamInService" => new("调整队伍值勤", "sets whether a team is in service"),
        "ResourceService.OpenShelter" => new("启用避难场所", "opens a shelter"),
        "ResourceService.CloseShelter" => new("关闭避难场所", "closes a shelter"),
        _ => new(operation, operation),
    };
}
