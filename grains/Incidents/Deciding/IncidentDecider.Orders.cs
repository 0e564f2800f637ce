using Haimen.Grains.Dispatch;
using Haimen.Grains.Incidents.Events;
using Haimen.Grains.Incidents.State;
using Haimen.Grains.Resources;

namespace Haimen.Grains.Incidents.Deciding;

/// <summary>What plans, resources and the outbox tell an incident about its orders.</summary>
internal static partial class IncidentDecider
{
    private static void Place(Draft d, PlanOutcome plan)
    {
        var planned = new DispatchPlanned(plan.PlanId, plan.Bound.Method, plan.Bound.Cost, plan.Bound.LowerBound);
        foreach (var taken in plan.Diverted)
        {
            if (d.State.FindOrder(taken) is not { Holds: true }) continue;
            if (!d.Changed) d.Add(planned);
            d.Add(new OrderProgressed(taken, OrderProgress.Diverted, $"taken by {plan.PlanId}"));
        }

        foreach (var replaced in plan.Replaced)
        {
            if (d.State.FindOrder(replaced) is not { Holds: true, ReleasedAt: null, ArrivedAt: null }) continue;
            if (!d.Changed) d.Add(planned);
            d.Add(new OrderReleased(replaced, $"{plan.PlanId} sends one that is there sooner"));
        }

        foreach (var order in plan.Orders.OrderBy(o => o.OrderId, StringComparer.Ordinal))
        {
            if (d.State.FindOrder(order.OrderId) is { } known)
            {
                if (!known.Holds || known.ReleasedAt is not null) d.GiveBack(order);
                continue;
            }

            var need = d.State.FindNeed(order.NeedId);
            if (need is null || !d.State.Serves || order.Quantity < 1 || d.State.OpenOf(need) == 0
                || d.State.ExcludedFrom(need, d.Context).Contains(order.ResourceId, StringComparer.Ordinal))
            {
                d.GiveBack(order);
                continue;
            }

            if (!d.Changed) d.Add(planned);
            d.Add(new OrderPlaced
            {
                OrderId = order.OrderId,
                NeedId = order.NeedId,
                Kind = order.Kind,
                Resource = order.Resource,
                ResourceId = order.ResourceId,
                Quantity = order.Quantity,
                Token = order.Token,
                Place = need.Need.Place,
                VillageId = need.Need.VillageId,
                TravelMinutes = order.TravelMinutes,
                PumpCapacityM3H = order.PumpCapacityM3H,
                Explanation = order.Explanation,
                // What a commander has asked for by name needs no second word.
                ConfirmBy = d.Context.Policy.AwaitsCommander(order.Kind, d.State.Level) && d.State.FindRuling(order.NeedId, order.ResourceId) is not { Kind: ResourceRulingKind.Pinned }
                    ? d.Now + d.Context.Policy.ConfirmWithin
                    : null,
            });
        }

        NotePinsUnmet(d, plan);

        foreach (var need in d.State.Needs)
        {
            var missing = Array.Find(plan.Shortfalls, s => s.NeedId == need.Need.Id)?.Quantity ?? 0;
            var shortNow = Math.Min(missing, d.State.OpenOf(need));
            if (shortNow == need.Short) continue;
            if (!d.Changed) d.Add(planned);
            d.Add(shortNow > 0 ? new ShortfallStated(need.Need.Id, shortNow) : new ShortfallMet(need.Need.Id));
        }

        if (d.Changed) CountOwn(d, plan.PlanId);
    }

    /// <summary>Says, once, which pins a plan could not honour that served their needs, or found nothing for them.</summary>
    private static void NotePinsUnmet(Draft d, PlanOutcome plan)
    {
        foreach (var pin in d.State.Rulings.Where(r => r.Kind == ResourceRulingKind.Pinned && !r.Unmet))
        {
            var planned = Array.Exists(plan.Orders, o => o.NeedId == pin.NeedId) || Array.Exists(plan.Shortfalls, s => s.NeedId == pin.NeedId);
            if (!planned || Array.Exists(d.State.Orders, o => o.Holds && o.Order.NeedId == pin.NeedId && o.Order.ResourceId == pin.ResourceId)) continue;
            d.Add(new PinUnmet(
                pin.NeedId,
                pin.ResourceId,
                $"指定的{pin.ResourceId}未能派往{pin.NeedId}：不空闲或无法到达 / {pin.ResourceId} is pinned to {pin.NeedId} and could not be sent: not free, or out of reach"));
        }
    }

    /// <summary>An order only ever comes further, and never leaves an end state; a notice that says nothing new is dropped.</summary>
    private static void Notice(Draft d, Notified notice)
    {
        if (d.State.FindOrder(notice.OrderId) is not { Holds: true } order) return;
        if (!notice.Progress.IsEnd() && (notice.Progress <= order.Progress || (order.ReleasedAt is not null && notice.Progress < OrderProgress.Returning))) return;
        var came = notice is { Progress: OrderProgress.OnScene, Quantity: { } quantity } && quantity > 0 && quantity < order.Order.Quantity ? quantity : (int?)null;
        d.Add(new OrderProgressed(notice.OrderId, notice.Progress, notice.Reason.Length == 0 ? null : notice.Reason, came));
    }

    private static void Learn(Draft d, Told told)
    {
        foreach (var answer in told.Answers)
        {
            switch (answer)
            {
                case OrderAnswer x when d.State.FindOrder(x.OrderId) is { AwaitsOrder: true }:
                    d.Add(x.Outcome.Accepted ? new OrderProgressed(x.OrderId, OrderProgress.Ordered) : new OrderRefused(x.OrderId, x.Outcome.Refusal));
                    break;
                case ReleaseAnswer x when d.State.FindOrder(x.OrderId) is { Holds: true, ReleasedAt: not null } order:
                    if (!x.StillHolds) d.Add(new OrderProgressed(x.OrderId, OrderProgress.Returned));
                    else if (order.Progress < OrderProgress.Returning) d.Add(new OrderProgressed(x.OrderId, OrderProgress.Returning));
                    break;
                case TaskAnswer x when d.State.FindTask(x.TaskId) is { DoneAt: null }:
                    d.Add(new TaskCompleted(x.TaskId, x.Evidence));
                    break;
                case DirectiveHeard x:
                    d.Add(new DirectiveTold(x.DirectiveId, x.What));
                    break;
                case PartnerTold x:
                    d.Add(new AidTold(x.Id, x.What));
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>Whether every need is covered and every resource has taken its order.</summary>
    private static bool AllOrdered(IncidentState state) =>
        state.Serves && state.Needs.Length > 0 && state.Needs.All(n => state.OpenOf(n) == 0) && !state.Orders.Any(o => o.IsProposed);
}
