using Haimen.Grains.Effects;
using Haimen.Grains.Resources;

namespace Haimen.Grains.Warnings;

/// <summary>The steps that decisions are made of.</summary>
internal static partial class WarningDecider
{
    private static readonly CommandOutcome NoColour =
        CommandOutcome.Refused("warning colour: normal is not allowed; must be blue, yellow, orange or red");

    private static WarningState Drafted(WarningState state, WarningProposalMessage content, string id, DateTimeOffset now) => Until(
        state with
        {
            View = new WarningView
            {
                WarningId = id,
                Content = content,
                Stage = WarningStage.Drafted,
                WorstColour = content.Colour,
                DraftedAt = now,
                Updates = 0,
            },
        },
        now + Validity);

    private static WarningState With(WarningState state, Func<WarningView, WarningView> change) => state with { View = change(state.View!) };

    /// <summary>Moves the end; never nearer.</summary>
    private static WarningState Until(WarningState state, DateTimeOffset end) => end <= state.ExpiresAt ? state : UntilExactly(state, end);

    private static WarningState UntilExactly(WarningState state, DateTimeOffset end) =>
        With(state with { ExpiresAt = end }, x => x with { ExpiresAt = end });

    /// <summary>
    /// Whoever has the last message believes that it ends when that says. So a warning that goes on is said again, in silence (no crew or
    /// report is told anew), before half of its time is left.
    /// </summary>
    private static WarningState Prolong(WarningState state, DateTimeOffset now) =>
        state.View is { Stage: WarningStage.Issued, Messages: [.., var last] } view && last.ExpiresAt < state.ExpiresAt && last.ExpiresAt - now < Validity / 2
            ? WithMessage(state, WarningMessageKind.Update, view.Content, now, "", "")
            : state;

    /// <summary>What the view says goes out.</summary>
    private static WarningState Publish(WarningState state, WarningMessageKind kind, GrainId self, DateTimeOffset now, string by = "", string reason = "")
    {
        var view = state.View!;
        var issued = With(state, x => x with
        {
            Stage = WarningStage.Issued,
            IssuedAt = x.IssuedAt ?? now,
            ApprovedBy = by,
            WorstColour = Worse(x.WorstColour, x.Content.Colour),
            Updates = x.Updates + (kind == WarningMessageKind.Update ? 1 : 0),
        });
        return WithEffect(WithMessage(issued, kind, view.Content, now, by, reason), EffectKind.WarningIssued, self, now);
    }

    private static WarningState PublishPending(WarningState state, GrainId self, DateTimeOffset now, string by = "", string reason = "")
    {
        var pending = state.View!.Pending!;
        var changed = With(state, x => x with { Content = pending.Content, Pending = null });
        return Publish(pending.ExpiresAt is { } end ? UntilExactly(changed, end) : Until(changed, now + Validity), WarningMessageKind.Update, self, now, by, reason);
    }

    private static WarningState End(WarningState state, WarningStage stage, GrainId self, DateTimeOffset now, string by, string reason)
    {
        var wasIssued = state.View!.Stage == WarningStage.Issued;
        var ended = With(state, x => x with { Stage = stage, ClearedAt = now, Pending = null, EndReason = reason });
        if (!wasIssued) return ended;
        // One that runs out has said so in its last message.
        if (stage == WarningStage.Cleared) ended = WithMessage(ended, WarningMessageKind.Cancel, ended.View!.Content, now, by, reason);
        return WithEffect(ended, EffectKind.WarningCleared, self, now);
    }

    private static WarningState WithMessage(
        WarningState state, WarningMessageKind kind, WarningProposalMessage content, DateTimeOffset now, string by, string reason) => With(state, x => x with
        {
            Messages =
        [
            .. x.Messages,
            new WarningMessage
            {
                Number = x.Messages.Length + 1,
                Kind = kind,
                Content = content,
                SentAt = now,
                ExpiresAt = state.ExpiresAt,
                By = by,
                Reason = reason,
            },
        ],
        });

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
