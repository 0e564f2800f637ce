using System.Globalization;
using Haimen.Grains.Effects;
using Haimen.Hazards;

namespace Haimen.Grains.Resources;

/// <summary>
/// The life of an order at the resource that it owns, the same for a team, a depot's goods and a shelter's places:
/// reserved → ordered → acknowledged → en route → on scene → returning → returned, or declined or timed out. What is out when its order
/// ends comes home first: it is free again when it says so.
/// A command that has taken effect before changes nothing and gets the same answer.
/// </summary>
internal static class OrderLife
{
    /// <summary>How much longer than expected the way home may take before someone is told: a loaded crew in the same rain, with a stop for fuel.</summary>
    private const double ReturnFactor = 2;

    /// <summary>What it may take beyond that to clear up on scene before turning, and to say so when back.</summary>
    private static readonly TimeSpan ReturnSlack = TimeSpan.FromMinutes(30);

    /// <summary>What a reservation is answered without asking the resource, or null where it is for the resource to say.</summary>
    public static Reservation? Recall(OrderBook book, ReserveCommand command, ActContext context)
    {
        if (book.FindHeld(command.OrderId) is { } held)
        {
            return held.Progress == OrderProgress.Returning ? Refused($"{context.ResourceId}: order {command.OrderId} has been released")
                : held.IncidentId == command.IncidentId && held.Resource == command.Resource && held.Quantity == command.Quantity
                ? new Reservation { Held = true, Token = held.Token }
                : Refused($"{context.ResourceId}: order {command.OrderId} already holds {held.Quantity} of {held.Resource} for {held.IncidentId}");
        }

        if (book.FindEnded(command.OrderId) is { } ended) return Refused($"{context.ResourceId}: order {command.OrderId} has ended ({ended.Final})");
        if (command.ExpiresAt <= context.Now) return Refused($"{context.ResourceId}: expiresAt {command.ExpiresAt:O} is not after now, {context.Now:O}");
        return command.Quantity < 1 ? Refused($"{context.ResourceId}: quantity {command.Quantity} must be 1 or more") : null;
    }

    /// <summary>Holds what the resource has found to be free.</summary>
    public static Decision<TState, Reservation> Hold<TState>(TState state, ReserveCommand command)
        where TState : ResourceState
    {
        var book = state.Book.Hold(command);
        return new(state with { Book = book }, new Reservation { Held = true, Token = book.Token })
        {
            Alarms = [new Alarm(Alarm.Expire, command.OrderId, command.ExpiresAt)],
        };
    }

    /// <summary>Gives the order.</summary>
    public static Decision<TState, CommandOutcome> Order<TState>(TState state, OrderCommand command, ActContext context)
        where TState : ResourceState
    {
        if (state.Book.FindHeld(command.OrderId) is not { } held)
        {
            return state.Book.FindEnded(command.OrderId) is not { } ended
                ? Refuse(state, $"{context.ResourceId}: order {command.OrderId} is not reserved here")
                : ended.Token == command.Token && ended.Reached >= OrderProgress.Ordered
                    ? Done(state)
                    : Refuse(state, $"{context.ResourceId}: order {command.OrderId} has ended ({ended.Final})");
        }

        if (held.Token != command.Token) return Stale(state, held, command.Token, context);
        if (held.Progress == OrderProgress.Returning && held.Reached < OrderProgress.Ordered)
            return Refuse(state, $"{context.ResourceId}: the reservation of {held.OrderId} was given back");
        if (held.Progress >= OrderProgress.Ordered) return Done(state);
        if (held.ExpiresAt <= context.Now) return Refuse(state, $"{context.ResourceId}: the reservation of {held.OrderId} ran out at {held.ExpiresAt:O}");
        if (command.AcknowledgeBy <= context.Now) return Refuse(state, $"{context.ResourceId}: acknowledgeBy {command.AcknowledgeBy:O} is not after now, {context.Now:O}");
        if (!double.IsFinite(command.TravelMinutes) || command.TravelMinutes < 0) return Refuse(state, $"{context.ResourceId}: travelMinutes must be 0 or more and finite");
        if (command.DepartWithin <= TimeSpan.Zero) return Refuse(state, $"{context.ResourceId}: departWithin {command.DepartWithin} must be more than 0");

        var ordered = held with
        {
            Progress = OrderProgress.Ordered,
            Reached = OrderProgress.Ordered,
            TravelMinutes = command.TravelMinutes,
            Destination = command.Destination,
            VillageId = command.VillageId,
            DepartWithin = command.DepartWithin,
        };
        return new(state with { Book = state.Book.Change(ordered) }, CommandOutcome.Done)
        {
            Alarms = [new Alarm(Alarm.AcknowledgeBy, held.OrderId, command.AcknowledgeBy)],
            Cancelled = AwaitedAlarms(held),
            Outbox = new ResourceOutbox { Messages = [Go(ordered, command, context)] },
        };
    }

    /// <summary>Takes a crew's report. A report may skip steps: a crew on scene has also acknowledged and departed.</summary>
    public static Decision<TState, CommandOutcome> Report<TState>(TState state, ProgressReport report, ActContext context)
        where TState : ResourceState
    {
        var progress = report.Progress;
        if (progress is not (OrderProgress.Acknowledged or OrderProgress.EnRoute or OrderProgress.OnScene or OrderProgress.Returned or OrderProgress.Declined))
            return Refuse(state, $"{context.ResourceId}: progress {progress} is not for a crew to report; allowed are acknowledged, enRoute, onScene, returned, declined");
        var isStepOut = progress <= OrderProgress.OnScene;
        if (state.Book.FindHeld(report.OrderId) is not { } held)
        {
            return state.Book.FindEnded(report.OrderId) is not { } ended
                ? Refuse(state, $"{context.ResourceId}: order {report.OrderId} is not known here")
                : progress == ended.Final || (isStepOut && progress <= ended.Reached)
                    ? Done(state)
                    : Refuse(state, $"{context.ResourceId}: order {report.OrderId} has ended ({ended.Final})");
        }

        if (report.WrittenOff != 0) return Refuse(state, $"{context.ResourceId}: writtenOff {report.WrittenOff} is not allowed; only a depot writes off, and only when onScene");
        if (held.Progress == OrderProgress.Reserved) return Refuse(state, $"{context.ResourceId}: {held.OrderId} is reserved, not ordered");
        if (isStepOut && progress <= held.Reached) return Done(state);
        if (isStepOut && held.Progress == OrderProgress.Returning) return Refuse(state, $"{context.ResourceId}: {held.OrderId} has been released");
        if (isStepOut) return StepOut(state, held, report, context);
        if (progress == OrderProgress.Declined)
        {
            return held.HasDeparted ? Refuse(state, $"{context.ResourceId}: {held.OrderId} has departed and can be declined no more")
                : held.IsDeclined ? Done(state)
                : held.Progress == OrderProgress.Returning ? Refuse(state, $"{context.ResourceId}: {held.OrderId} has been released")
                : held.IsOut ? GoHome(state, held with { IsDeclined = true }, [Notice.Of(held, OrderProgress.Declined, report.Reason)], context)
                : End(state, held, OrderProgress.Declined, report.Reason, context.Now);
        }

        return held.Progress == OrderProgress.Returning
            ? End(state, held, OrderProgress.Returned, report.Reason, context.Now)
            : Refuse(state, $"{context.ResourceId}: {held.OrderId} is {held.Progress}, it has not been released");
    }

    /// <summary>Ends an order: at once where nothing has left yet, else by sending it home.</summary>
    public static Decision<TState, CommandOutcome> Release<TState>(TState state, ReleaseCommand command, ActContext context)
        where TState : ResourceState
    {
        if (state.Book.FindHeld(command.OrderId) is not { } held || held.Progress == OrderProgress.Returning) return Done(state);
        if (held.Token != command.Token) return Stale(state, held, command.Token, context);
        // Whoever gives a reservation back knows it from the answer; the incident may never have heard of it.
        var reserved = held.Progress == OrderProgress.Reserved;
        if (held.IsOut) return GoHome(state, held, reserved ? [] : [Notice.Of(held, OrderProgress.Returning)], context);
        if (!reserved) return ToldToComeBack(End(state, held, OrderProgress.Returned, "stood down before departure", context.Now), held, 0, context);
        var end = End(state, held, OrderProgress.Returned, "", context.Now);
        return end with { Outbox = end.Outbox with { Notices = [] } };
    }

    /// <summary>Takes one of the resource's own wakes. One that comes too late or again finds nothing to do.</summary>
    public static Decision<TState, CommandOutcome> Ring<TState>(TState state, Alarm alarm, ActContext context)
        where TState : ResourceState
    {
        if (state.Book.FindHeld(alarm.OrderId) is not { } held) return Done(state);
        return (alarm.Name, held.Progress) switch
        {
            (Alarm.Expire, OrderProgress.Reserved) when held.ExpiresAt <= context.Now => TimeOut(state, held, "the reservation ran out", context),
            (Alarm.AcknowledgeBy, OrderProgress.Ordered) => TimeOut(state, held, "nobody acknowledged in time", context),
            (Alarm.DepartBy, OrderProgress.Acknowledged) => TimeOut(state, held, "did not set out in time", context),
            (Alarm.ReturnBy, OrderProgress.Returning) => Escalate(state, held, Alarm.ReturnBy, "应已返回，未报告，请联系", "should be back and has not said so; ask", context),
            _ => Done(state),
        };
    }

    /// <summary>
    /// Tells the duty officer, once, that a clock ran out and the order stands. What is overdue on its way home is not set free: nobody knows that it
    /// is fit to be sent. It is free when someone reports it returned.
    /// </summary>
    public static Decision<TState, CommandOutcome> Escalate<TState>(TState state, HeldOrder held, string clock, string zh, string en, ActContext context)
        where TState : ResourceState => held.Overdue
        ? Done(state)
        : new(state with { Book = state.Book.Change(held with { Overdue = true }) }, CommandOutcome.Done)
        {
            Outbox = new ResourceOutbox
            {
                Messages =
                [
                    new CrewMessage
                    {
                        Id = $"{held.OrderId}/{clock}",
                        Kind = EffectKind.Escalated,
                        OrderId = held.OrderId,
                        TravelMinutes = 0,
                        Text = new LocalizedText($"{context.NameZh}：{zh}", $"{context.NameZh}: {en}"),
                        At = context.Now,
                    },
                ],
            },
        };

    /// <summary>The wake by which an order is looked after as it stands.</summary>
    public static Alarm[] AwaitedAlarms(HeldOrder held) => held.Progress switch
    {
        OrderProgress.Reserved => [new Alarm(Alarm.Expire, held.OrderId, default)],
        OrderProgress.Ordered => [new Alarm(Alarm.AcknowledgeBy, held.OrderId, default)],
        OrderProgress.Acknowledged when held.DepartWithin is not null => [new Alarm(Alarm.DepartBy, held.OrderId, default)],
        OrderProgress.Returning => [new Alarm(Alarm.ReturnBy, held.OrderId, default)],
        _ => [],
    };

    /// <summary>Ends an order; what it held is free.</summary>
    public static Decision<TState, CommandOutcome> End<TState>(TState state, HeldOrder held, OrderProgress final, string reason, DateTimeOffset now)
        where TState : ResourceState =>
        new(state with { Book = state.Book.End(held, final, now) }, CommandOutcome.Done)
        {
            Cancelled = AwaitedAlarms(held),
            Outbox = new ResourceOutbox { Notices = [Notice.Of(held, final, reason)], Freed = true },
        };

    /// <summary>Adds to a decision that the crew is told to come back.</summary>
    private static Decision<TState, CommandOutcome> ToldToComeBack<TState>(
        Decision<TState, CommandOutcome> decision, HeldOrder held, double minutes, ActContext context)
        where TState : ResourceState =>
        decision with
        {
            Outbox = decision.Outbox with
            {
                Messages =
                [
                    .. decision.Outbox.Messages,
                    new CrewMessage
                    {
                        Id = $"{held.OrderId}/released",
                        Kind = EffectKind.CrewReleased,
                        OrderId = held.OrderId,
                        TravelMinutes = minutes,
                        Text = new LocalizedText($"{context.NameZh}：任务解除，请返回", $"{context.NameZh}: released, come back"),
                        At = context.Now,
                    },
                ],
            },
        };

    public static Reservation Refused(string refusal) => new() { Held = false, Refusal = refusal };

    public static Decision<TState, CommandOutcome> Refuse<TState>(TState state, string refusal)
        where TState : ResourceState => new(state, CommandOutcome.Refused(refusal));

    public static Decision<TState, CommandOutcome> Done<TState>(TState state)
        where TState : ResourceState => new(state, CommandOutcome.Done);

    /// <summary>Nobody said in time what had to be said: the incident hears so at once, and what is out comes home.</summary>
    private static Decision<TState, CommandOutcome> TimeOut<TState>(TState state, HeldOrder held, string reason, ActContext context)
        where TState : ResourceState
    {
        if (held.IsOut) return GoHome(state, held, [Notice.Of(held, OrderProgress.TimedOut, reason)], context);
        var end = End(state, held, OrderProgress.TimedOut, reason, context.Now);
        return held.Progress == OrderProgress.Reserved ? end : ToldToComeBack(end, held, 0, context);
    }

    /// <summary>Turns for home what is out; the incident is told what the notices say.</summary>
    private static Decision<TState, CommandOutcome> GoHome<TState>(TState state, HeldOrder held, Notice[] notices, ActContext context)
        where TState : ResourceState
    {
        var minutes = held.MinutesHome(context.Now);
        var returning = held with { Progress = OrderProgress.Returning, TurnedAt = context.Now, ReturnMinutes = minutes, Overdue = false };
        var turned = new Decision<TState, CommandOutcome>(state with { Book = state.Book.Change(returning) }, CommandOutcome.Done)
        {
            Alarms = [new Alarm(Alarm.ReturnBy, held.OrderId, context.Now.AddMinutes(minutes * ReturnFactor) + ReturnSlack)],
            Cancelled = AwaitedAlarms(held),
            Outbox = new ResourceOutbox { Notices = notices },
        };
        return ToldToComeBack(turned, held, minutes, context);
    }

    private static Decision<TState, CommandOutcome> StepOut<TState>(TState state, HeldOrder held, ProgressReport report, ActContext context)
        where TState : ResourceState
    {
        var progress = report.Progress;
        if (report.Quantity is { } came && (progress != OrderProgress.OnScene || came < 1 || came > held.Quantity))
            return Refuse(state, $"{context.ResourceId}: quantity {came} is not allowed with {progress}; onScene may bring 1 to {held.Quantity}");
        var stepped = held with
        {
            Progress = progress,
            Reached = progress,
            Quantity = report.Quantity ?? held.Quantity,
            DepartedAt = progress >= OrderProgress.EnRoute ? held.DepartedAt ?? context.Now : null,
            Overdue = false,
        };
        return new(state with { Book = state.Book.Change(stepped) }, CommandOutcome.Done)
        {
            Alarms = progress == OrderProgress.Acknowledged && held.DepartWithin is { } within
                ? [new Alarm(Alarm.DepartBy, held.OrderId, context.Now + within + context.ReadyIn)]
                : [],
            Cancelled = AwaitedAlarms(held),
            Outbox = new ResourceOutbox { Notices = [Notice.Of(stepped, progress, report.Reason)], Freed = stepped.Quantity < held.Quantity },
        };
    }

    private static Decision<TState, CommandOutcome> Stale<TState>(TState state, HeldOrder held, long token, ActContext context)
        where TState : ResourceState =>
        Refuse(state, $"{context.ResourceId}: token {token} is not that of order {held.OrderId}, which is {held.Token}");

    private static CrewMessage Go(HeldOrder held, OrderCommand command, ActContext context)
    {
        var place = context.PlaceZh.Length > 0
            ? context.PlaceZh
            : string.Create(CultureInfo.InvariantCulture, $"{command.Destination.Lon:0.0000},{command.Destination.Lat:0.0000}");
        var minutes = command.TravelMinutes.ToString("0", CultureInfo.InvariantCulture);
        return new CrewMessage
        {
            Id = $"{held.OrderId}/ordered",
            Kind = EffectKind.CrewOrdered,
            OrderId = held.OrderId,
            TravelMinutes = command.TravelMinutes,
            Text = new LocalizedText(
                $"{context.NameZh}：{held.Resource} × {held.Quantity}，前往{place}，约 {minutes} 分钟",
                $"{context.NameZh}: {held.Resource} × {held.Quantity} to {place}, about {minutes} min"),
            At = context.Now,
        };
    }
}
