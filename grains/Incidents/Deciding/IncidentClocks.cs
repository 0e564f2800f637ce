using Haimen.Grains.Clocks;
using Haimen.Grains.Incidents.Events;
using Haimen.Grains.Resources;

namespace Haimen.Grains.Incidents.Deciding;

/// <summary>The durable clocks that a decision sets. They are set before the decision is written: a wake too many finds nothing to do.</summary>
internal static class IncidentClocks
{
    /// <summary>A report should be verified by now.</summary>
    public const string VerifyBy = "verify-by";

    /// <summary>A report that is still unverified is closed.</summary>
    public const string DropUnverified = "drop-unverified";

    /// <summary>A task is due; the subject is its id.</summary>
    public const string TaskDue = "task-due";

    /// <summary>The incident may be over.</summary>
    public const string CloseCheck = "close-check";

    /// <summary>The duty officer is reminded of an order that waits for a commander; the subject is its id.</summary>
    public const string Remind = "confirm-reminder";

    /// <summary>An order that waits for a commander lapses; the subject is its id.</summary>
    public const string ConfirmBy = "confirm-by";

    /// <summary>A resource may be asked again; the subject is the order that it declined or did not answer. Needs are stated anew.</summary>
    public const string ExclusionEnds = "exclusion-ends";

    /// <summary>Something has been short for long enough to ask others; the subject is the need.</summary>
    public const string AidClimb = "aid-climb";

    /// <summary>A request for aid should be answered by now; the subject is its id.</summary>
    public const string AidAnswerBy = "aid-answer-by";

    /// <summary>Promised aid should be on scene by now; the subject is the answer's id.</summary>
    public const string AidArriveBy = "aid-arrive-by";

    /// <summary>Released aid should be home by now; the subject is the answer's id.</summary>
    public const string AidReturnBy = "aid-return-by";

    /// <summary>Messages may be left to send.</summary>
    public const string Resume = "resume";

    /// <summary>The wakes to set before a decision is appended.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="self">The incident.</param>
    /// <param name="now">The realm's instant.</param>
    /// <param name="options">The time allowed.</param>
    public static Wake[] For(Decision decision, GrainId self, DateTimeOffset now, IncidentOptions options)
    {
        var wakes = new List<Wake>();
        var state = decision.Next;
        foreach (var @event in decision.Events)
        {
            switch (@event)
            {
                case IncidentReported or IncidentReopened { To: IncidentStage.Reported } when state.Stage == IncidentStage.Reported:
                    Set(VerifyBy, "", state.ReportedAt + options.VerifyWithin);
                    Set(DropUnverified, "", state.ReportedAt + options.DropUnverifiedAfter);
                    break;
                case PlanActivated plan:
                    foreach (var task in plan.Tasks) Set(TaskDue, task.Id, task.DueAt);
                    break;
                case ReliefStarted relief:
                    Set(TaskDue, relief.Task.Id, relief.Task.DueAt);
                    break;
                case OrderPlaced { ConfirmBy: { } confirmBy } placed:
                    Set(Remind, placed.OrderId, now + ((confirmBy - now) / 2));
                    Set(ConfirmBy, placed.OrderId, confirmBy);
                    break;
                case OrderProgressed { Progress: OrderProgress.Declined or OrderProgress.TimedOut } ended:
                    Set(ExclusionEnds, ended.OrderId, now + options.ExcludeFor);
                    break;
                case OrderRefused refused:
                    Set(ExclusionEnds, refused.OrderId, now + options.ExcludeFor);
                    break;
                case ShortfallStated x when state.FindNeed(x.NeedId)?.ShortSince is { } since:
                    Set(AidClimb, x.NeedId, since + options.Aid.AskNeighboursAfter);
                    break;
                case AidRequested x:
                    Set(AidAnswerBy, x.RequestId, x.AnswerBy);
                    break;
                case AidAnswered { Shares.Length: > 0 } x:
                    Set(AidArriveBy, x.AnswerId, now.AddMinutes(x.EtaMinutes) + options.Aid.ArrivalSlack);
                    break;
                case AidReleased x when state.FindAidAnswer(x.AnswerId) is { ReleasedAt: not null }:
                    Set(AidReturnBy, x.AnswerId, IncidentDecider.ReturnBy(state.FindAidAnswer(x.AnswerId)!, options));
                    break;
                case RecoveryStarted or AreaQuietened when state.Stage == IncidentStage.Recovering:
                    Set(CloseCheck, "", now + options.CloseAfterQuiet);
                    break;
                // The roads that its footprint closed are to be opened, whatever happens.
                case IncidentClosed when state.Footprint is not null:
                    Set(Resume, "", now + options.ResumeAfter);
                    break;
                default:
                    break;
            }
        }

        if (decision.Events.Count > 0 && IncidentOutbox.Outstanding(state)) Set(Resume, "", now + options.ResumeAfter);
        return [.. wakes];

        void Set(string name, string subject, DateTimeOffset due) =>
            wakes.Add(new Wake { Target = self, Name = name, Subject = subject, Due = due });
    }
}
