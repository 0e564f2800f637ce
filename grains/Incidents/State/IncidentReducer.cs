using Haimen.Grains.Incidents.Events;
using Haimen.Grains.Incidents.Log;
using Haimen.Grains.Resources;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;

namespace Haimen.Grains.Incidents.State;

/// <summary>Derives the state from the log.</summary>
internal static class IncidentReducer
{
    /// <summary>The state after one more line.</summary>
    public static IncidentState Apply(IncidentState state, IncidentEntry entry)
    {
        var next = Apply(state, entry.Data, entry.At);
        return next with
        {
            Version = entry.Version,
            Hash = entry.Hash ?? throw new ArgumentException("the entry has no hash", nameof(entry)),
            Domain = entry.Domain,
            DomainVersion = entry.DomainVersion,
            Commands = IncidentLog.IsOwn(entry.Command) || (state.Commands.Length > 0 && state.Commands[^1] == entry.Command)
                ? state.Commands
                : Latest(state.Commands, entry.Command, IncidentState.RememberedCommands),
        };
    }

    /// <summary>The state after one more event, before it has a place in the log.</summary>
    public static IncidentState Apply(IncidentState state, IncidentEvent @event, DateTimeOffset at) => @event switch
    {
        IncidentReported e => state with
        {
            IncidentId = e.IncidentId,
            Kind = e.Kind,
            AreaId = e.AreaId,
            Place = e.Place,
            Stage = IncidentStage.Reported,
            OpenedAt = at,
            ReportedAt = at,
            Facts = [$"{e.Source}: {e.Text}"],
        },
        IncidentVerified => state with { Stage = IncidentStage.Verified },
        ResponseOpened => state with { Stage = IncidentStage.Responding, RespondingAt = state.RespondingAt ?? at },
        LevelChanged e => state with
        {
            Level = e.Level,
            DomainLevel = e.DomainLevel,
            HandLevel = e.HandLevel,
            HandBase = e.HandBase,
            HandLevelSince = e.HandLevel is null ? null : e.HandLevel == state.HandLevel ? state.HandLevelSince ?? at : at,
            Reasons = e.Reasons,
            WorstLevel = Worse(state.WorstLevel, e.Level),
        },
        PlanActivated e => state with { PlanId = e.PlanId, PlanLevel = e.Level, Tasks = Assign(state.Tasks, e.Tasks) },
        ReliefStarted e => state with { Tasks = Assign(state.Tasks, [e.Task]) },
        FootprintRevised e => state with { Footprint = e.Sketch },
        NeedStated e => state with { Needs = Upsert(state.Needs, new NeedState { Need = e.Need, StatedAt = at }, NeedId) },
        NeedRevised e => OnNeed(state, e.Need.Id, n => n with { Need = e.Need }),
        NeedWithdrawn e => state with { Needs = [.. state.Needs.Where(n => n.Need.Id != e.NeedId)] },
        ShortfallStated e => OnNeed(state, e.NeedId, n => n with { Short = e.Quantity, ShortSince = n.ShortSince ?? at }),
        ShortfallMet e => OnNeed(state, e.NeedId, n => n with { Short = 0, ShortSince = null }),
        AidEvent e => AidReducer.Apply(state, e, at),
        DirectiveIssued e => state with
        {
            Directives = Upsert(state.Directives, new DirectiveState { Directive = e.Directive, IssuedAt = at, Told = state.FindDirective(e.Directive.Id)?.Told }, DirectiveId),
        },
        DirectiveLifted e => OnDirective(state, e.DirectiveId, x => x with { LiftedAt = at }),
        DirectiveTold e => OnDirective(state, e.DirectiveId, x => x with { Told = e.What }),
        CascadeProposed e => state with { Cascades = Upsert(state.Cascades, Propose(state.FindCascade(e.Effect.Id), e, at), CascadeId) },
        CascadeAnswered e => OnCascade(state, e.EffectId, x => x with { Answers = Upsert(x.Answers, e, a => $"{a.ByDomain}/{a.InArea}") }),
        CascadeEnded e => OnCascade(state, e.EffectId, x => x with { EndedAt = at }),
        DispatchPlanned => state,
        OrderPlaced e => SetUnmet(state, e.NeedId, e.ResourceId, false) with
        {
            Orders = Upsert(state.Orders, new OrderState { Order = e, Progress = OrderProgress.Reserved, OrderedAt = at }, OrderId),
        },
        OrderConfirmed e => OnOrder(state, e.OrderId, o => o with { ConfirmedAt = at }),
        ConfirmationEscalated e => OnOrder(state, e.OrderId, o => o with { ConfirmationEscalated = true }),
        OrderLapsed e => OnOrder(state, e.OrderId, o => o with { Progress = OrderProgress.TimedOut, EndedAt = at }),
        ResourcePinned e => Rule(Lift(state, e.NeedId, e.ResourceId), e.NeedId, e.ResourceId, ResourceRulingKind.Pinned, e.By, e.Reason, at),
        ResourceForbidden e => Rule(
            e.NeedId.Length > 0 ? state : state with { Rulings = [.. state.Rulings.Where(r => r.ResourceId != e.ResourceId || r.Kind != ResourceRulingKind.Pinned)] },
            e.NeedId,
            e.ResourceId,
            ResourceRulingKind.Forbidden,
            e.By,
            e.Reason,
            at),
        ResourceLifted e => Lift(state, e.NeedId, e.ResourceId),
        PinUnmet e => SetUnmet(state, e.NeedId, e.ResourceId, true) with { Facts = Latest(state.Facts, e.Text, IncidentState.RememberedFacts) },
        OrderRefused e => Progress(state, e.OrderId, OrderProgress.Declined, at),
        OrderProgressed e => Progress(state, e.OrderId, e.Progress, at, e.Came),
        OrderReleased e => Release(state, e, at),
        TaskCompleted e => OnTask(state, e.TaskId, t => t with { DoneAt = at, Evidence = e.Evidence }),
        TaskEscalated e => OnTask(state, e.TaskId, t => t with { Overdue = true }),
        ClockEscalated => state with { VerifyOverdue = true },
        FactAdded e => state with { Facts = Latest(state.Facts, e.Text, IncidentState.RememberedFacts) },
        IncidentContained => state with { Stage = IncidentStage.Contained },
        RecoveryStarted e => state with
        {
            Stage = IncidentStage.Recovering,
            Needs = [],
            HandLevel = null,
            HandBase = null,
            HandLevelSince = null,
            Level = state.DomainLevel,
            QuietSince = e.ByHand ? null : at,
            EndedByHandAt = e.ByHand ? state.DomainLevel : null,
        },
        AreaQuietened => state with { QuietSince = at },
        AreaStirred => state with { QuietSince = null },
        IncidentClosed e => state with { Stage = IncidentStage.Closed, ClosedAt = at, Outcome = e.Outcome, Rulings = [] },
        IncidentReopened e => state with
        {
            Stage = e.To,
            ClosedAt = null,
            Outcome = null,
            QuietSince = null,
            EndedByHandAt = null,
            ReportedAt = e.To == IncidentStage.Reported ? at : state.ReportedAt,
            VerifyOverdue = false,
            // Taken up again after its end, it begins anew: reports go up again, the plan is activated again.
            Tasks = e.From == IncidentStage.Closed ? [] : state.Tasks,
            PlanLevel = e.From == IncidentStage.Closed ? HazardGrade.Normal : state.PlanLevel,
            RespondingAt = e.From != IncidentStage.Closed ? state.RespondingAt : e.To == IncidentStage.Responding ? at : null,
        },
        _ => throw new NotSupportedException($"event {@event.GetType().Name} has no meaning for the state"),
    };

    private static IncidentState Progress(IncidentState state, string orderId, OrderProgress progress, DateTimeOffset at, int? came = null)
    {
        if (state.FindOrder(orderId) is not { } order) return state;
        var ended = progress.IsEnd();
        var arrives = progress == OrderProgress.OnScene && order.ArrivedAt is null;
        var moved = order with { Progress = progress, ArrivedAt = arrives ? at : order.ArrivedAt, EndedAt = ended ? at : null, Came = came ?? order.Came };
        var next = state with
        {
            Orders = Upsert(state.Orders, moved, OrderId),
            Evacuated = state.Evacuated + (arrives && order.Order.Kind == NeedKind.Evacuation ? moved.Units : 0),
        };
        return progress is OrderProgress.Declined or OrderProgress.TimedOut ? Exclude(next, order, at) : next;
    }

    private static IncidentState Release(IncidentState state, OrderReleased e, DateTimeOffset at)
    {
        if (state.FindOrder(e.OrderId) is not { } order) return state;
        var next = state with { Orders = Upsert(state.Orders, order with { ReleasedAt = at }, OrderId) };
        return e.Excluded ? Rule(next, order.Order.NeedId, order.Order.ResourceId, ResourceRulingKind.Forbidden, e.By ?? "", e.Reason, at) : next;
    }

    private static IncidentState Exclude(IncidentState state, OrderState order, DateTimeOffset at) => OnNeed(
        state,
        order.Order.NeedId,
        n => n with { Excluded = Upsert(n.Excluded, new Exclusion(order.Order.ResourceId, at), x => x.ResourceId) });

    /// <summary>The newest word on a resource counts.</summary>
    private static IncidentState Rule(
        IncidentState state, string needId, string resourceId, ResourceRulingKind kind, string by, string reason, DateTimeOffset at) => state with
        {
            Rulings =
        [
            .. state.Rulings.Where(r => r.NeedId != needId || r.ResourceId != resourceId),
            new ResourceRuling { NeedId = needId, ResourceId = resourceId, Kind = kind, By = by, Reason = reason, At = at },
        ],
        };

    private static IncidentState Lift(IncidentState state, string needId, string resourceId) => OnNeed(
        state with { Rulings = [.. state.Rulings.Where(r => r.NeedId != needId || r.ResourceId != resourceId)] },
        needId,
        n => n with { Excluded = [.. n.Excluded.Where(x => x.ResourceId != resourceId)] });

    private static IncidentState SetUnmet(IncidentState state, string needId, string resourceId, bool unmet) =>
        state.FindRuling(needId, resourceId) is { } ruling && ruling.Unmet != unmet
            ? state with { Rulings = Array.ConvertAll(state.Rulings, r => ReferenceEquals(r, ruling) ? r with { Unmet = unmet } : r) }
            : state;

    private static IncidentState OnOrder(IncidentState state, string orderId, Func<OrderState, OrderState> change) =>
        state.FindOrder(orderId) is { } order ? state with { Orders = Upsert(state.Orders, change(order), OrderId) } : state;

    private static IncidentState OnNeed(IncidentState state, string needId, Func<NeedState, NeedState> change) =>
        state.FindNeed(needId) is { } need ? state with { Needs = Upsert(state.Needs, change(need), NeedId) } : state;

    private static IncidentState OnDirective(IncidentState state, string id, Func<DirectiveState, DirectiveState> change) =>
        state.FindDirective(id) is { } directive ? state with { Directives = Upsert(state.Directives, change(directive), DirectiveId) } : state;

    private static IncidentState OnCascade(IncidentState state, string id, Func<CascadeState, CascadeState> change) =>
        state.FindCascade(id) is { } cascade ? state with { Cascades = Upsert(state.Cascades, change(cascade), CascadeId) } : state;

    /// <summary>An effect that stood before keeps its beginning and its answers; one that was over begins anew.</summary>
    private static CascadeState Propose(CascadeState? known, CascadeProposed e, DateTimeOffset at) => known is { EndedAt: null }
        ? known with { Effect = e.Effect, To = e.To }
        : new CascadeState { Effect = e.Effect, To = e.To, ProposedAt = at };

    private static IncidentState OnTask(IncidentState state, string taskId, Func<TaskState, TaskState> change) =>
        state.FindTask(taskId) is { } task ? state with { Tasks = Upsert(state.Tasks, change(task), TaskId) } : state;

    private static TaskState[] Assign(TaskState[] tasks, AssignedTask[] assigned)
    {
        foreach (var task in assigned) tasks = Upsert(tasks, new TaskState { Task = task }, TaskId);
        return tasks;
    }

    private static T[] Upsert<T>(T[] items, T item, Func<T, string> id)
    {
        var key = id(item);
        int low = 0, high = items.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(id(items[middle]), key) < 0) low = middle + 1;
            else high = middle;
        }

        var replaces = low < items.Length && id(items[low]) == key;
        return [.. items.AsSpan(0, low), item, .. items.AsSpan(replaces ? low + 1 : low)];
    }

    private static string[] Latest(string[] items, string item, int limit) =>
        [.. items.AsSpan(items.Length < limit ? 0 : items.Length - limit + 1), item];

    private static HazardGrade Worse(HazardGrade a, HazardGrade b) => a > b ? a : b;

    private static string NeedId(NeedState need) => need.Need.Id;

    private static string OrderId(OrderState order) => order.Order.OrderId;

    private static string DirectiveId(DirectiveState directive) => directive.Directive.Id;

    private static string CascadeId(CascadeState cascade) => cascade.Effect.Id;

    private static string TaskId(TaskState task) => task.Task.Id;
}
