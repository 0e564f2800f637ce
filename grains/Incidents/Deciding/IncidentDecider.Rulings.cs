using Haimen.Grains.Incidents.Events;
using Haimen.Grains.Incidents.State;
using Haimen.Hazards.Assessment;

namespace Haimen.Grains.Incidents.Deciding;

/// <summary>A commander's hand on orders and resources. What was said last counts; plans are made again with it.</summary>
internal static partial class IncidentDecider
{
    /// <summary>The order that a command is about; refused where it is over, or its resource is on its way home.</summary>
    private static OrderState? FindRunning(Draft d, string orderId)
    {
        var order = d.State.FindOrder(orderId);
        if (order is null) d.Refuse($"order '{orderId}' is not one of this incident");
        else if (!order.Holds) d.Refuse($"order '{orderId}' has ended ({order.Progress})");
        else if (order.ReleasedAt is not null) d.Refuse($"order '{orderId}' has been released already");
        else return order;
        return null;
    }

    private static void ReplaceOrder(Draft d, IncidentCommand command)
    {
        if (FindRunning(d, command.Subject) is not { Order: var order }) return;
        if (order.ResourceId == command.Resource)
        {
            d.Refuse($"order '{order.OrderId}' has {command.Resource} already");
        }
        else if (order.Kind == NeedKind.Team && Array.Exists(d.State.Orders, o => o is { Holds: true, ReleasedAt: null } && o.Order.NeedId == order.NeedId && o.Order.ResourceId == command.Resource))
        {
            d.Refuse($"team {command.Resource} serves need '{order.NeedId}' already");
        }
        else if (FindPinnable(d, order.NeedId, command.Resource) is not null)
        {
            d.Add(new OrderReleased(order.OrderId, command.Reason, Excluded: true, command.By));
            d.Add(new ResourcePinned(order.NeedId, command.Resource, command.By, command.Reason));
        }
    }

    private static void PinResource(Draft d, IncidentCommand command)
    {
        if (FindPinnable(d, command.Subject, command.Resource) is null) return;
        if (d.State.FindRuling(command.Subject, command.Resource) is null) d.Add(new ResourcePinned(command.Subject, command.Resource, command.By, command.Reason));
    }

    private static void ForbidResource(Draft d, IncidentCommand command)
    {
        if (d.State.Stage == IncidentStage.Closed) d.Refuse(WrongStage(d, command.Kind, "not closed"));
        else if (command.Subject.Length > 0 && FindNeed(d, command.Subject) is null) return;
        else if (d.Context.WhyUnfit(command.Resource, null) is { } unfit) d.Refuse(unfit);
        else if (d.State.FindRuling(command.Subject, command.Resource) is not { Kind: ResourceRulingKind.Forbidden })
            d.Add(new ResourceForbidden(command.Subject, command.Resource, command.By, command.Reason));
    }

    private static void LiftResource(Draft d, IncidentCommand command)
    {
        var isExcluded = d.State.FindNeed(command.Subject) is { } need && Array.Exists(need.Excluded, x => x.ResourceId == command.Resource);
        if (isExcluded || d.State.FindRuling(command.Subject, command.Resource) is not null)
            d.Add(new ResourceLifted(command.Subject, command.Resource, command.By, command.Reason));
        else
            d.Refuse($"nothing is in force on resource '{command.Resource}' for {(command.Subject.Length > 0 ? $"need '{command.Subject}'" : "the whole incident")}");
    }

    /// <summary>The need that a resource may be pinned to; refused where there is none, or the resource cannot or must not serve it.</summary>
    private static NeedState? FindPinnable(Draft d, string needId, string resourceId)
    {
        if (FindNeed(d, needId) is not { } need) return null;
        var barred = new[] { needId, "" }.FirstOrDefault(x => d.State.FindRuling(x, resourceId) is { Kind: ResourceRulingKind.Forbidden });
        var refusal = d.Context.WhyUnfit(resourceId, need.Need)
            ?? (barred is null ? null
                : $"resource '{resourceId}' is forbidden for {(barred.Length > 0 ? $"need '{barred}'" : "the whole incident")}; lift that first");
        if (refusal is null) return need;
        d.Refuse(refusal);
        return null;
    }

    private static NeedState? FindNeed(Draft d, string needId)
    {
        if (d.State.FindNeed(needId) is { } need) return need;
        d.Refuse($"need '{needId}' is not in force in this incident; in force are: {string.Join(", ", d.State.Needs.Select(n => n.Need.Id))}");
        return null;
    }
}
