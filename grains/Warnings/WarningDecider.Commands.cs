using Haimen.Grains.Resources;
using Haimen.Hazards;

namespace Haimen.Grains.Warnings;

/// <summary>What people and other authorities want of a warning. Each command counts once.</summary>
internal static partial class WarningDecider
{
    /// <summary>How many ids of commands are remembered: a warning has a handful.</summary>
    private const int Remembered = 200;

    /// <summary>Drafts. One whose time is past already is entered as run out, so that it can be found.</summary>
    public static (WarningState State, CommandOutcome Outcome) Draft(WarningState state, WarningDraft draft, string id, DateTimeOffset now)
    {
        if (IsTaken(state, draft.Order)) return (state, CommandOutcome.Done);
        if (state.View is not null) return (state, CommandOutcome.Refused($"warning {id} was drafted already"));
        if (draft.Content.Colour == HazardGrade.Normal) return (state, NoColour);
        var drafted = With(Drafted(Taken(state, draft.Order), draft.Content, id, now), x => x with
        {
            Origin = draft.External is null ? WarningOrigin.Person : WarningOrigin.External,
            DraftedBy = draft.Order.By,
            External = draft.External,
        });
        if (draft.ExpiresAt is not { } end) return (drafted, CommandOutcome.Done);
        drafted = UntilExactly(drafted, end);
        return (end > now ? drafted : With(drafted, x => x with { Stage = WarningStage.Expired, ClearedAt = end }), CommandOutcome.Done);
    }

    /// <summary>Issues a draft, or a change that waits.</summary>
    public static (WarningState State, CommandOutcome Outcome) Approve(WarningState state, WarningOrder order, GrainId self, DateTimeOffset now)
    {
        if (IsTaken(state, order)) return (state, CommandOutcome.Done);
        return state.View switch
        {
            { Stage: WarningStage.Drafted } view => Issue(state, view, order, self, now),
            { Stage: WarningStage.Issued, Pending: not null } => (PublishPending(Taken(state, order), self, now, order.By, order.Reason), CommandOutcome.Done),
            { Stage: WarningStage.Issued } => (state, CommandOutcome.Done),
            _ => (state, CommandOutcome.Refused("there is no draft to approve")),
        };
    }

    /// <summary>Issues a draft that needs no approval.</summary>
    public static (WarningState State, CommandOutcome Outcome) Issue(WarningState state, WarningOrder order, bool needsApproval, GrainId self, DateTimeOffset now)
    {
        if (IsTaken(state, order)) return (state, CommandOutcome.Done);
        if (state.View is not { Stage: WarningStage.Drafted } view) return (state, CommandOutcome.Refused("there is no draft to issue"));
        if (Waits(needsApproval, view.Content.Colour) || view.Origin == WarningOrigin.External)
            return (state, CommandOutcome.Refused("an orange or red draft, or one from another authority, is issued by its approval"));
        return Issue(state, view, order, self, now);
    }

    /// <summary>Changes what it says. A raise to orange or red, and any change by another authority of what is in force, waits for approval.</summary>
    public static (WarningState State, CommandOutcome Outcome) Update(WarningState state, WarningDraft draft, bool needsApproval, GrainId self, DateTimeOffset now)
    {
        if (IsTaken(state, draft.Order)) return (state, CommandOutcome.Done);
        if (state.View is not { } view || IsEnded(view)) return (state, CommandOutcome.Refused("there is no warning to update: it has ended, or there never was one"));
        if (draft.Content.Colour == HazardGrade.Normal) return (state, NoColour);
        if (draft.ExpiresAt <= now) return (state, CommandOutcome.Refused("it would have run out already; cancel it instead"));
        var taken = With(Taken(state, draft.Order) with { Overridden = true }, x => x with { External = draft.External ?? x.External });
        if (view.Stage == WarningStage.Drafted)
        {
            var redrafted = With(taken, x => x with { Content = draft.Content, WorstColour = Worse(draft.Content.Colour, x.WorstColour), DraftedBy = draft.Order.By });
            return (draft.ExpiresAt is { } last ? UntilExactly(redrafted, last) : Until(redrafted, now + Validity), CommandOutcome.Done);
        }

        if (draft.External is not null || (Waits(needsApproval, draft.Content.Colour) && draft.Content.Colour > view.Content.Colour))
        {
            var pending = new WarningPending { Content = draft.Content, Since = now, ExpiresAt = draft.ExpiresAt, By = draft.Order.By };
            return (With(taken, x => x with { Pending = pending }), CommandOutcome.Done);
        }

        var changed = With(taken, x => x with { Content = draft.Content, Pending = null });
        changed = draft.ExpiresAt is { } end ? UntilExactly(changed, end) : Until(changed, now + Validity);
        return (Publish(changed, WarningMessageKind.Update, self, now, draft.Order.By, draft.Order.Reason), CommandOutcome.Done);
    }

    /// <summary>Lifts it, or drops a draft.</summary>
    public static (WarningState State, CommandOutcome Outcome) Cancel(WarningState state, WarningOrder order, GrainId self, DateTimeOffset now)
    {
        if (IsTaken(state, order)) return (state, CommandOutcome.Done);
        if (state.View is not { } view || IsEnded(view)) return (state, CommandOutcome.Refused("there is no warning to cancel: it has ended, or there never was one"));
        return (End(Taken(state, order) with { Cancelled = true }, WarningStage.Cleared, self, now, order.By, order.Reason), CommandOutcome.Done);
    }

    private static (WarningState State, CommandOutcome Outcome) Issue(WarningState state, WarningView view, WarningOrder order, GrainId self, DateTimeOffset now)
    {
        if (view.Content.AreaId.Length == 0) return (state, CommandOutcome.Refused("it is for no township of the district: none of its areas lies here"));
        return (Publish(Taken(state, order), WarningMessageKind.Alert, self, now, order.By, order.Reason), CommandOutcome.Done);
    }

    private static bool IsTaken(WarningState state, WarningOrder order) => Array.IndexOf(state.Commands, order.CommandId) >= 0;

    private static WarningState Taken(WarningState state, WarningOrder order) => state with { Commands = [.. state.Commands.TakeLast(Remembered - 1), order.CommandId] };
}
