using Haimen.Grains.Incidents.Events;
using Haimen.Grains.Incidents.Log;
using Haimen.Grains.Incidents.State;
using Haimen.Hazards;

namespace Haimen.Grains.Incidents.Deciding;

/// <summary>
/// What an incident makes of a command: pure and deterministic. A command whose id took effect before changes nothing and is
/// answered as done. A refused command leaves no trace.
/// </summary>
internal static partial class IncidentDecider
{
    /// <summary>The most events one command may cause: they are appended together or not at all.</summary>
    private const int MaxEvents = 1_000;

    /// <summary>Decides.</summary>
    /// <param name="state">The incident as it stands.</param>
    /// <param name="input">What reaches it.</param>
    /// <param name="context">Time, options and the domain's plans.</param>
    public static Decision Decide(IncidentState state, IncidentInput input, IncidentContext context)
    {
        var draft = new Draft(state, context);
        var fromOutside = input is Assessed or Reported or Commanded;
        if (fromOutside && (input.CommandId.Length == 0 || IncidentLog.IsOwn(input.CommandId)))
        {
            draft.Refuse($"command id '{input.CommandId}' is not allowed; must not be empty nor begin with ~");
            return draft.ToDecision();
        }

        if (fromOutside && state.Commands.Contains(input.CommandId, StringComparer.Ordinal)) return draft.ToDecision();

        switch (input)
        {
            case Assessed x: Assess(draft, x); break;
            case Reported x: Report(draft, x); break;
            case Commanded x: Command(draft, x.Command); break;
            case Planned x: Place(draft, x.Outcome); break;
            case Notified x: Notice(draft, x); break;
            case Due x: Clock(draft, x); break;
            case Told x: Learn(draft, x); break;
            case EffectAnswered x: Hear(draft, x); break;
            default: throw new NotSupportedException($"input {input.GetType().Name} has no meaning for an incident");
        }

        if (draft.Changed) Settle(draft);
        var decision = draft.ToDecision();
        if (decision.Events.Count <= MaxEvents) return decision;

        var refused = new Draft(state, context);
        refused.Refuse($"command {input.CommandId} would cause {decision.Events.Count} events; at most {MaxEvents} fit one command");
        return refused.ToDecision();
    }

    /// <summary>What follows by itself from whatever happened: relief that is done, shortfalls that are met, the end.</summary>
    private static void Settle(Draft d)
    {
        foreach (var order in d.State.Orders)
        {
            // The level has risen: what waited for a commander at the lower one goes by itself at this one.
            if (order.AwaitsCommander && !d.Context.Policy.AwaitsCommander(order.Order.Kind, d.State.Level))
                d.Add(new OrderConfirmed(order.Order.OrderId, "policy", $"goes by itself at level {d.State.Level}"));
        }

        foreach (var need in d.State.Needs)
        {
            if (need.Short > 0 && d.State.OpenOf(need) == 0) d.Add(new ShortfallMet(need.Need.Id));
        }

        SettleAid(d);
        var relief = d.State.FindTask(StatutoryTasks.ReliefId);
        if (d.State.Serves && d.State.ReliefOutstanding && relief is null)
            d.Add(new ReliefStarted(StatutoryTasks.Relief(d.Now + d.Options.ReliefWithin)));
        else if (relief is { DoneAt: null } && !d.State.ReliefOutstanding && d.State.Stage != IncidentStage.Closed)
            d.Add(new TaskCompleted(StatutoryTasks.ReliefId, ReliefEvidence(d.State)));

        if (AllOrdered(d.State))
        {
            foreach (var task in d.State.Tasks.Where(t => t.DoneAt is null && t.Task.Automatic == StatutoryTasks.ByOrders))
                d.Add(new TaskCompleted(task.Task.Id, "every need is covered by an order that its resource took"));
        }

        CloseWhereOver(d);
    }

    private static void CloseWhereOver(Draft d)
    {
        var state = d.State;
        if (state.Stage != IncidentStage.Recovering || state.Orders.Any(o => o.Holds) || state.AidAnswers.Any(a => a.Holds)) return;
        var byHand = state.EndedByHandAt is not null;
        if (!byHand && !(state.QuietSince is { } since && d.Now - since >= d.Options.CloseAfterQuiet)) return;
        Close(d, byHand ? "by-hand" : "resolved", byHand ? "ended by hand, and every order has ended" : "the area stayed quiet, and every order has ended");
    }

    private static void Close(Draft d, string outcome, string reason)
    {
        EndCascadesAndDirectives(d, reason);
        d.Add(new IncidentClosed
        {
            Outcome = outcome,
            Reason = reason,
            WorstLevel = d.State.WorstLevel,
            DurationMinutes = (d.Now - d.State.OpenedAt).TotalMinutes,
            Orders = d.State.Orders.Length,
            Evacuated = d.State.Evacuated,
            TasksDone = d.State.Tasks.Count(t => t.DoneAt is not null),
            TasksLeft = d.State.Tasks.Count(t => t.DoneAt is null),
        });
    }

    private static void StartRecovery(Draft d, bool byHand, string reason)
    {
        d.Add(new RecoveryStarted(byHand, reason));
        foreach (var order in d.State.Orders.Where(o => o.Holds && o.ReleasedAt is null))
            d.Add(new OrderReleased(order.Order.OrderId, reason));
        EndCascadesAndDirectives(d, reason);
    }

    private static void OpenResponse(Draft d)
    {
        d.Add(new ResponseOpened(d.State.Level));
        ActivatePlan(d);
    }

    /// <summary>Hands out the plan of the level in force, where that level is worse than the last plan's.</summary>
    private static void ActivatePlan(Draft d)
    {
        var state = d.State;
        if (state.Level <= state.PlanLevel) return;
        var plan = d.Context.PlanFor(state.Kind, state.Level);
        var tasks = StatutoryTasks.Reports(state.Level, state.RespondingAt ?? d.Now, d.Options).ToList();
        if (plan is not null)
        {
            tasks.AddRange(plan.Tasks.Select(t => new AssignedTask
            {
                Id = t.Id,
                Name = t.Name,
                Owner = t.Owner,
                DueAt = d.Now + t.Within,
                Automatic = StatutoryTasks.AutomaticFor(t, d.Options),
            }));
        }

        d.Add(new PlanActivated
        {
            PlanId = plan?.Id ?? "none",
            Name = plan?.Name ?? new LocalizedText("法定任务", "Statutory tasks"),
            Source = plan?.Source ?? "State Council Order 493",
            LeadDepartment = plan?.LeadDepartment ?? "",
            Level = state.Level,
            Tasks = [.. tasks.Where(t => state.FindTask(t.Id) is null).DistinctBy(t => t.Id)],
        });
    }

    private static string ReliefEvidence(IncidentState state)
    {
        var served = state.Needs.Where(IncidentState.IsRelief).ToArray();
        return served.Length == 0
            ? "no goods or shelter are needed any more"
            : string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"{served.Length} needs of goods and shelter served, {state.Sheltered} people sheltered");
    }
}
