using Haimen.Grains.Incidents.Events;
using Haimen.Grains.Incidents.State;

namespace Haimen.Grains.Incidents.Deciding;

/// <summary>What happens when a clock runs out. A clock that comes early, twice or too late finds nothing to do.</summary>
internal static partial class IncidentDecider
{
    private static void Clock(Draft d, Due due)
    {
        switch (due.Clock)
        {
            case IncidentClocks.VerifyBy:
                EscalateUnverified(d);
                break;
            case IncidentClocks.DropUnverified:
                DropUnverified(d);
                break;
            case IncidentClocks.TaskDue:
                if (d.State.FindTask(due.Subject) is { } task) EscalateTask(d, task);
                break;
            case IncidentClocks.CloseCheck:
                CloseWhereOver(d);
                break;
            case IncidentClocks.Remind or IncidentClocks.ConfirmBy:
                if (d.State.FindOrder(due.Subject) is { } awaiting) UrgeConfirmation(d, awaiting);
                break;
            case IncidentClocks.AidClimb:
                Climb(d);
                break;
            case IncidentClocks.AidAnswerBy:
                if (d.State.FindAidRequest(due.Subject) is { } request) EscalateUnanswered(d, request);
                Climb(d);
                break;
            case IncidentClocks.AidArriveBy:
                if (d.State.FindAidAnswer(due.Subject) is { } promise) LapseLate(d, promise);
                break;
            case IncidentClocks.AidReturnBy:
                if (d.State.FindAidAnswer(due.Subject) is { } lent) PresumeReturned(d, lent);
                break;
            case IncidentClocks.Resume:
                // A wake that was lost is made good here.
                EscalateUnverified(d);
                DropUnverified(d);
                foreach (var open in d.State.Tasks) EscalateTask(d, open);
                foreach (var waiting in d.State.Orders) UrgeConfirmation(d, waiting);
                foreach (var asked in d.State.AidRequests) EscalateUnanswered(d, asked);
                foreach (var given in d.State.AidAnswers)
                {
                    LapseLate(d, given);
                    PresumeReturned(d, given);
                }

                Climb(d);
                CloseWhereOver(d);
                break;
            default:
                break;
        }
    }

    private static void EscalateUnverified(Draft d)
    {
        var state = d.State;
        if (state.Stage != IncidentStage.Reported || state.VerifyOverdue || d.Now < state.ReportedAt + d.Options.VerifyWithin) return;
        d.Escalate(
            $"{state.IncidentId}/{IncidentClocks.VerifyBy}/{Minute(state.ReportedAt)}",
            $"事件{state.IncidentId}逾期未核实", $"Incident {state.IncidentId} has not been verified in time");
        d.Add(new ClockEscalated(IncidentClocks.VerifyBy));
    }

    private static void DropUnverified(Draft d)
    {
        if (d.State.Stage == IncidentStage.Reported && d.Now >= d.State.ReportedAt + d.Options.DropUnverifiedAfter)
            Close(d, "unverified", "nobody and nothing confirmed the report in time");
    }

    private static void EscalateTask(Draft d, TaskState task)
    {
        if (d.State.Stage == IncidentStage.Closed || task.DoneAt is not null || task.Overdue || d.Now < task.Task.DueAt) return;
        d.Escalate(
            $"{d.State.IncidentId}/{IncidentClocks.TaskDue}/{task.Task.Id}/{Minute(task.Task.DueAt)}",
            $"事件{d.State.IncidentId}任务逾期：{task.Task.Name.Zh}（{task.Task.Owner}）",
            $"Incident {d.State.IncidentId}: task overdue: {task.Task.Name.En} ({task.Task.Owner})");
        d.Add(new TaskEscalated(task.Task.Id, task.Task.Owner));
    }

    /// <summary>Reminds the duty officer at half the time that an order may wait for a commander; at the end of it the order lapses.</summary>
    private static void UrgeConfirmation(Draft d, OrderState order)
    {
        if (!order.AwaitsCommander) return;
        if (d.Now >= order.Order.ConfirmBy)
        {
            d.Add(new OrderLapsed(order.Order.OrderId));
            d.GiveBack(order.Order);
        }
        else if (!order.ConfirmationEscalated && d.Now >= order.RemindAt)
        {
            var what = $"{order.Order.ResourceId} → {order.Order.NeedId} × {order.Order.Quantity}";
            d.Escalate(
                $"{d.State.IncidentId}/{IncidentClocks.Remind}/{order.Order.OrderId}",
                $"事件{d.State.IncidentId}：命令{order.Order.OrderId}（{what}）待指挥员确认",
                $"Incident {d.State.IncidentId}: order {order.Order.OrderId} ({what}) waits for a commander");
            d.Add(new ConfirmationEscalated(order.Order.OrderId));
        }
    }

    private static string Minute(DateTimeOffset at) => at.ToString("yyyyMMdd'T'HHmm", System.Globalization.CultureInfo.InvariantCulture);
}
