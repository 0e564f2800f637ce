using Haimen.Grains.Effects;
using Haimen.Grains.Resources;
using Haimen.Hazards;

namespace Haimen.Grains.Warnings;

/// <summary>Decides a warning's life. Pure.</summary>
internal static class WarningDecider
{
    /// <summary>How long a warning stands without being renewed.</summary>
    public static readonly TimeSpan Validity = TimeSpan.FromHours(3);

    /// <summary>How long an orange or red draft waits for a person in live before it goes out by itself: silence must not cost lives.</summary>
    public static readonly TimeSpan ApprovalWithin = TimeSpan.FromMinutes(10);

    /// <summary>Drafts or renews. A worse colour, or a better one, is issued anew; the same colour only prolongs.</summary>
    public static (WarningState State, CommandOutcome Outcome) Propose(
        WarningState state, WarningProposalMessage proposal, string id, GrainId self, bool needsApproval, DateTimeOffset now)
    {
        if (proposal.Colour == HazardGrade.Normal)
            return (state, CommandOutcome.Refused("warning colour: normal is not allowed; must be blue, yellow, orange or red"));
        var waits = needsApproval && proposal.Colour >= HazardGrade.Orange;
        if (state.View is not { } view)
        {
            var drafted = state with
            {
                View = new WarningView
                {
                    WarningId = id,
                    Content = proposal,
                    Stage = WarningStage.Drafted,
                    WorstColour = proposal.Colour,
                    DraftedAt = now,
                    Updates = 0,
                },
                ExpiresAt = now + Validity,
            };
            return (waits ? drafted : Issue(drafted, self, now), CommandOutcome.Done);
        }

        if (view.Stage is WarningStage.Cleared or WarningStage.Expired)
            return (state, CommandOutcome.Refused($"warning {id} has ended; a new one is needed"));
        var changed = view.Content.Colour != proposal.Colour;
        var renewed = state with
        {
            View = view with
            {
                Content = proposal,
                WorstColour = proposal.Colour > view.WorstColour ? proposal.Colour : view.WorstColour,
                Updates = view.Updates + (changed && view.Stage == WarningStage.Issued ? 1 : 0),
            },
            ExpiresAt = now + Validity,
        };
        if (view.Stage == WarningStage.Drafted) return (waits ? renewed : Issue(renewed, self, now), CommandOutcome.Done);
        return (changed ? WithEffect(renewed, EffectKind.WarningIssued, self, now) : renewed, CommandOutcome.Done);
    }

    /// <summary>Issues a draft.</summary>
    public static (WarningState State, CommandOutcome Outcome) Approve(WarningState state, GrainId self, DateTimeOffset now) =>
        state.View?.Stage switch
        {
            WarningStage.Drafted => (Issue(state, self, now), CommandOutcome.Done),
            WarningStage.Issued => (state, CommandOutcome.Done),
            _ => (state, CommandOutcome.Refused("there is no draft to approve")),
        };

    /// <summary>Lifts it; a draft is dropped without a word to the public.</summary>
    public static (WarningState State, CommandOutcome Outcome) Clear(WarningState state, GrainId self, DateTimeOffset now)
    {
        if (state.View is not { } view) return (state, CommandOutcome.Refused("there is no warning to lift"));
        if (view.Stage is WarningStage.Cleared or WarningStage.Expired) return (state, CommandOutcome.Done);
        return (End(state, WarningStage.Cleared, self, now), CommandOutcome.Done);
    }

    /// <summary>Looks at the clock: an old draft goes out, a stale warning runs out, and so does a draft that no one has renewed.</summary>
    public static WarningState Tick(WarningState state, GrainId self, DateTimeOffset now)
    {
        if (state.View is not { Stage: WarningStage.Drafted or WarningStage.Issued } view) return state;
        if (now >= state.ExpiresAt) return End(state, WarningStage.Expired, self, now);
        return view.Stage == WarningStage.Drafted && now >= view.DraftedAt + ApprovalWithin ? Issue(state, self, now) : state;
    }

    /// <summary>When the clock must be looked at next; null where never.</summary>
    public static DateTimeOffset? NextTick(WarningState state) => state.View?.Stage switch
    {
        WarningStage.Drafted => state.View.DraftedAt + ApprovalWithin,
        WarningStage.Issued => state.ExpiresAt,
        _ => null,
    };

    private static WarningState Issue(WarningState state, GrainId self, DateTimeOffset now) => WithEffect(
        state with { View = state.View! with { Stage = WarningStage.Issued, IssuedAt = now } }, EffectKind.WarningIssued, self, now);

    private static WarningState End(WarningState state, WarningStage stage, GrainId self, DateTimeOffset now)
    {
        var wasIssued = state.View!.Stage == WarningStage.Issued;
        var ended = state with { View = state.View with { Stage = stage, ClearedAt = now } };
        return wasIssued ? WithEffect(ended, EffectKind.WarningCleared, self, now) : ended;
    }

    private static WarningState WithEffect(WarningState state, EffectKind kind, GrainId self, DateTimeOffset now) => state with
    {
        Effects = state.Effects + 1,
        Outbox =
        [
            .. state.Outbox,
            new Effect
            {
                Id = $"{state.View!.WarningId}/{state.Effects + 1}",
                Kind = kind,
                Actor = self,
                Text = state.View.Content.Headline,
                At = now,
            },
        ],
    };
}
