using Haimen.Grains.Incidents.Events;
using Haimen.Hazards;

namespace Haimen.Grains.Incidents.Deciding;

/// <summary>What a person in charge may do, and when.</summary>
internal static partial class IncidentDecider
{
    private static void Command(Draft d, IncidentCommand command)
    {
        var state = d.State;
        if (command.By.Length == 0 || command.Reason.Length == 0)
        {
            d.Refuse("command: who and why must not be empty");
            return;
        }

        if (state.Stage == IncidentStage.None)
        {
            d.Refuse("command: there is no such incident");
            return;
        }

        switch (command.Kind)
        {
            case IncidentCommandKind.Verify:
                if (state.Stage == IncidentStage.Closed) d.Refuse(WrongStage(d, command.Kind, "reported"));
                if (state.Stage != IncidentStage.Reported) return;
                d.Add(new IncidentVerified(command.By, command.Reason));
                if (d.State.Level >= HazardGrade.Blue) OpenResponse(d);
                break;
            case IncidentCommandKind.Dismiss:
                if (state.Orders.Any(o => o.Holds)) d.Refuse("Dismiss is not allowed while an order holds a resource; Close sends everything home");
                else if (state.Stage is IncidentStage.Reported or IncidentStage.Verified) Close(d, "dismissed", command.Reason);
                else d.Refuse(WrongStage(d, command.Kind, "reported or verified"));
                break;
            case IncidentCommandKind.RaiseLevel when command.Level <= state.Level:
                d.Refuse($"level {command.Level} is not allowed; must be above {state.Level}, which is in force");
                break;
            case IncidentCommandKind.LowerLevel when command.Level >= state.Level:
                d.Refuse($"level {command.Level} is not allowed; must be below {state.Level}, which is in force");
                break;
            case IncidentCommandKind.SetLevel or IncidentCommandKind.RaiseLevel or IncidentCommandKind.LowerLevel:
                SetLevel(d, command);
                break;
            case IncidentCommandKind.FollowDomain:
                if (state.HandLevel is null) return;
                d.Add(new LevelChanged
                {
                    Level = state.DomainLevel,
                    DomainLevel = state.DomainLevel,
                    Reasons = [new LocalizedText(command.Reason, command.Reason)],
                });
                if (d.State.Serves) ActivatePlan(d);
                break;
            case IncidentCommandKind.CompleteTask:
                CompleteTask(d, command);
                break;
            case IncidentCommandKind.AddFact:
                d.Add(new FactAdded($"{command.By}: {command.Reason}"));
                break;
            case IncidentCommandKind.Close:
                if (state.Stage is IncidentStage.Reported or IncidentStage.Closed)
                    d.Refuse(WrongStage(d, command.Kind, "verified, responding, contained or recovering"));
                else StartRecovery(d, byHand: true, command.Reason);
                break;
            case IncidentCommandKind.Reopen:
                if (state.Stage is IncidentStage.Closed or IncidentStage.Recovering) Reopen(d, command);
                else d.Refuse(WrongStage(d, command.Kind, "closed or recovering"));
                break;
            case IncidentCommandKind.RefuseOrder:
                if (FindRunning(d, command.Subject) is { } refused) d.Add(new OrderReleased(refused.Order.OrderId, command.Reason, Excluded: true, command.By));
                break;
            case IncidentCommandKind.ConfirmOrder:
                if (FindRunning(d, command.Subject) is not { } confirmed) break;
                if (confirmed.AwaitsCommander) d.Add(new OrderConfirmed(command.Subject, command.By, command.Reason));
                else d.Refuse($"order '{command.Subject}' does not wait for a commander; it is {confirmed.Progress}");
                break;
            case IncidentCommandKind.ReplaceOrder:
                ReplaceOrder(d, command);
                break;
            case IncidentCommandKind.PinResource:
                PinResource(d, command);
                break;
            case IncidentCommandKind.ForbidResource:
                ForbidResource(d, command);
                break;
            case IncidentCommandKind.LiftResource:
                LiftResource(d, command);
                break;
            case IncidentCommandKind.AnswerAid:
                AnswerAid(d, command);
                break;
            case IncidentCommandKind.AidArrived:
                AidArrives(d, command);
                break;
            case IncidentCommandKind.AidReturned:
                AidReturns(d, command);
                break;
            default:
                d.Refuse($"command {command.Kind} is not known");
                break;
        }
    }

    private static void SetLevel(Draft d, IncidentCommand command)
    {
        if (command.Level is < HazardGrade.Blue or > HazardGrade.Red)
        {
            d.Refuse($"level {command.Level} is not allowed; must be Blue to Red (Close ends the response)");
            return;
        }

        if (d.State.Stage is not (IncidentStage.Verified or IncidentStage.Responding or IncidentStage.Contained))
        {
            d.Refuse(WrongStage(d, command.Kind, "verified, responding or contained"));
            return;
        }

        d.Add(new LevelChanged
        {
            Level = command.Level,
            DomainLevel = d.State.DomainLevel,
            HandLevel = command.Level,
            HandBase = d.State.DomainLevel,
            Reasons = [new LocalizedText(command.Reason, command.Reason)],
        });
        if (d.State.Stage == IncidentStage.Verified) OpenResponse(d);
        else ActivatePlan(d);
    }

    private static void CompleteTask(Draft d, IncidentCommand command)
    {
        if (d.State.FindTask(command.Subject) is not { } task) d.Refuse($"task '{command.Subject}' is not one of this incident");
        else if (d.State.Stage == IncidentStage.Closed) d.Refuse(WrongStage(d, command.Kind, "not closed"));
        else if (task.DoneAt is null) d.Add(new TaskCompleted(command.Subject, $"{command.By}: {command.Reason}"));
    }

    private static void Reopen(Draft d, IncidentCommand command)
    {
        var to = d.State.Level >= HazardGrade.Blue ? IncidentStage.Responding : IncidentStage.Verified;
        d.Add(new IncidentReopened(d.State.Stage, to, command.Reason));
        if (to == IncidentStage.Responding) ActivatePlan(d);
    }

    private static string WrongStage(Draft d, IncidentCommandKind kind, string allowed) =>
        $"{kind} is not allowed while the incident is {d.State.Stage}; it must be {allowed}";
}
