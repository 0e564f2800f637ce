using Haimen.Grains.Resources;
using Haimen.Hazards;

namespace Haimen.Grains.Warnings;

/// <summary>Decides a warning's life. Pure.</summary>
internal static partial class WarningDecider
{
    /// <summary>How long a warning stands without being renewed.</summary>
    public static readonly TimeSpan Validity = TimeSpan.FromHours(3);

    /// <summary>How long what a domain wants in orange or red waits for a person in live before it goes out by itself: silence must not cost lives.</summary>
    public static readonly TimeSpan ApprovalWithin = TimeSpan.FromMinutes(10);

    /// <summary>
    /// Drafts or renews. Another colour is issued anew; the same colour only prolongs. A raise to orange or red waits for approval as a
    /// new one does, and until then the colour in force goes on.
    /// </summary>
    public static (WarningState State, CommandOutcome Outcome) Propose(
        WarningState state, WarningProposalMessage proposal, string id, GrainId self, bool needsApproval, DateTimeOffset now)
    {
        if (proposal.Colour == HazardGrade.Normal) return (state, NoColour);
        if (state.View is not { } view)
        {
            var drafted = Drafted(state, proposal, id, now) with { Proposed = proposal.Colour };
            return (Waits(needsApproval, proposal.Colour) ? drafted : Publish(drafted, WarningMessageKind.Alert, self, now), CommandOutcome.Done);
        }

        if (IsEnded(view))
        {
            // What a person lifted is not taken up by the next round of the same judgement.
            var heard = state.Cancelled && proposal.Colour <= state.Proposed && now < view.ClearedAt + Validity;
            return (state, heard ? CommandOutcome.Done : CommandOutcome.Refused($"warning {id} has ended; a new one is needed"));
        }

        var holds = state.Overridden && proposal.Colour == state.Proposed;
        var renewed = Until(state with { Proposed = proposal.Colour, Overridden = holds }, now + Validity);
        if (holds) return (Prolong(renewed, now), CommandOutcome.Done);
        if (view.Stage == WarningStage.Drafted)
        {
            renewed = With(renewed, x => x with { Content = proposal, WorstColour = Worse(proposal.Colour, x.WorstColour) });
            return (Waits(needsApproval, proposal.Colour) ? renewed : Publish(renewed, WarningMessageKind.Alert, self, now), CommandOutcome.Done);
        }

        if (Waits(needsApproval, proposal.Colour) && proposal.Colour > view.Content.Colour)
        {
            var since = view.Pending?.Since ?? now;
            var pending = new WarningPending { Content = proposal, Since = since, GoesOutAt = since + ApprovalWithin };
            return (Prolong(With(renewed, x => x with { Pending = pending }), now), CommandOutcome.Done);
        }

        var changed = With(renewed, x => x with { Content = proposal, Pending = null });
        return (view.Content.Colour == proposal.Colour ? Prolong(changed, now) : Publish(changed, WarningMessageKind.Update, self, now), CommandOutcome.Done);
    }

    /// <summary>Lifts it; a draft is dropped without a word to the public.</summary>
    public static (WarningState State, CommandOutcome Outcome) Clear(WarningState state, GrainId self, DateTimeOffset now, string reason = "")
    {
        if (state.View is not { } view) return (state, CommandOutcome.Refused("there is no warning to lift"));
        if (IsEnded(view)) return (state, CommandOutcome.Done);
        return (End(state, WarningStage.Cleared, self, now, "", reason), CommandOutcome.Done);
    }

    /// <summary>Looks at the clock: what a domain wants goes out, a stale warning runs out, and so does a draft that no one has renewed.</summary>
    public static WarningState Tick(WarningState state, GrainId self, DateTimeOffset now)
    {
        if (state.View is not { } view || IsEnded(view)) return state;
        if (now >= state.ExpiresAt) return End(state, WarningStage.Expired, self, now, "", "");
        if (view.Stage == WarningStage.Drafted)
            return view.Origin == WarningOrigin.Domain && !state.Overridden && now >= view.DraftedAt + ApprovalWithin ? Publish(state, WarningMessageKind.Alert, self, now) : state;
        return view.Pending?.GoesOutAt <= now ? PublishPending(state, self, now) : state;
    }

    /// <summary>When the clock must be looked at next; null where never.</summary>
    public static DateTimeOffset? NextTick(WarningState state) => state.View switch
    {
        { Stage: WarningStage.Drafted, Origin: WarningOrigin.Domain } x when !state.Overridden => x.DraftedAt + ApprovalWithin,
        { Stage: WarningStage.Drafted } => state.ExpiresAt,
        { Stage: WarningStage.Issued } x => x.Pending?.GoesOutAt < state.ExpiresAt ? x.Pending.GoesOutAt : state.ExpiresAt,
        _ => null,
    };

    private static bool Waits(bool needsApproval, HazardGrade colour) => needsApproval && colour >= HazardGrade.Orange;

    private static bool IsEnded(WarningView view) => view.Stage is WarningStage.Cleared or WarningStage.Expired;

    private static HazardGrade Worse(HazardGrade a, HazardGrade b) => a > b ? a : b;
}
