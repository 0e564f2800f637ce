using CsCheck;
using Haimen.Grains.Effects;
using Haimen.Grains.Warnings;
using Haimen.Hazards;

namespace Haimen.Grains.Tests.Warnings;

public sealed class WarningDeciderTests
{
    private static readonly DateTimeOffset Start = new(2024, 6, 20, 0, 0, 0, TimeSpan.Zero);
    private static readonly GrainId Self = GrainId.Create("warning", "live/w1");

    [Theory]
    [InlineData(true, HazardGrade.Blue, WarningStage.Issued)]
    [InlineData(true, HazardGrade.Yellow, WarningStage.Issued)]
    [InlineData(true, HazardGrade.Orange, WarningStage.Drafted)]
    [InlineData(true, HazardGrade.Red, WarningStage.Drafted)]
    [InlineData(false, HazardGrade.Orange, WarningStage.Issued)]
    [InlineData(false, HazardGrade.Red, WarningStage.Issued)]
    public void In_live_the_two_worst_colours_wait_for_a_person(bool live, HazardGrade colour, WarningStage expected)
    {
        var state = Propose(new WarningState(), colour, 0, live);
        Assert.Equal(expected, state.View!.Stage);
        Assert.Equal(expected == WarningStage.Issued ? [EffectKind.WarningIssued] : [], Kinds(state));
    }

    [Fact]
    public void A_draft_goes_out_by_itself_after_ten_minutes_and_not_before()
    {
        var draft = Propose(new WarningState(), HazardGrade.Red, 0, live: true);
        Assert.Equal(At(10), WarningDecider.NextTick(draft));
        Assert.Same(draft, WarningDecider.Tick(draft, Self, At(10).AddTicks(-1)));
        var issued = WarningDecider.Tick(draft, Self, At(10));
        Assert.Equal((WarningStage.Issued, At(10)), (issued.View!.Stage, issued.View.IssuedAt));
        Assert.Equal([EffectKind.WarningIssued], Kinds(issued));
    }

    [Fact]
    public void A_renewed_draft_does_not_wait_longer() =>
        Assert.Equal(At(10), WarningDecider.NextTick(Propose(Propose(new WarningState(), HazardGrade.Red, 0, live: true), HazardGrade.Red, 9, live: true)));

    [Fact]
    public void A_draft_that_needs_no_approval_any_more_goes_out_at_once()
    {
        var state = Propose(Propose(new WarningState(), HazardGrade.Orange, 0, live: true), HazardGrade.Yellow, 5, live: true);
        Assert.Equal((WarningStage.Issued, At(5)), (state.View!.Stage, state.View.IssuedAt));
        Assert.Equal([EffectKind.WarningIssued], Kinds(state));
    }

    [Fact]
    public void A_draft_that_outlived_its_validity_unseen_is_not_given_out()
    {
        // The host was down for hours: what the draft warned of is no longer known.
        var state = WarningDecider.Tick(Propose(new WarningState(), HazardGrade.Red, 0, live: true), Self, At(200));
        Assert.Equal(WarningStage.Expired, state.View!.Stage);
        Assert.Empty(state.Outbox);
    }

    [Fact]
    public void Approval_issues_once()
    {
        var (issued, outcome) = WarningDecider.Approve(Propose(new WarningState(), HazardGrade.Red, 0, live: true), Order("a"), Self, At(3));
        Assert.True(outcome.Accepted);
        Assert.Equal(At(3), issued.View!.IssuedAt);
        var (again, repeated) = WarningDecider.Approve(issued, Order("b"), Self, At(4));
        Assert.True(repeated.Accepted);
        Assert.Same(issued, again);
    }

    [Fact]
    public void The_same_colour_prolongs_in_silence_and_another_is_issued_anew()
    {
        var state = Propose(Propose(new WarningState(), HazardGrade.Blue, 0), HazardGrade.Blue, 60);
        Assert.Equal([EffectKind.WarningIssued], Kinds(state));
        Assert.Equal(At(240), WarningDecider.NextTick(state));
        state = Propose(Propose(state, HazardGrade.Red, 61), HazardGrade.Yellow, 62);
        Assert.Equal([EffectKind.WarningIssued, EffectKind.WarningIssued, EffectKind.WarningIssued], Kinds(state));
        Assert.Equal((2, HazardGrade.Red, HazardGrade.Yellow, At(0)), (state.View!.Updates, state.View.WorstColour, state.View.Content.Colour, state.View.IssuedAt));
    }

    [Fact]
    public void A_warning_that_is_not_renewed_runs_out()
    {
        var issued = Propose(new WarningState(), HazardGrade.Blue, 0);
        Assert.Same(issued, WarningDecider.Tick(issued, Self, At(180).AddTicks(-1)));
        var expired = WarningDecider.Tick(issued, Self, At(180));
        Assert.Equal((WarningStage.Expired, At(180)), (expired.View!.Stage, expired.View.ClearedAt));
        Assert.Equal([EffectKind.WarningIssued, EffectKind.WarningCleared], Kinds(expired));
        Assert.Null(WarningDecider.NextTick(expired));
    }

    [Fact]
    public void A_draft_is_dropped_without_a_word_to_the_public()
    {
        var (state, outcome) = WarningDecider.Clear(Propose(new WarningState(), HazardGrade.Red, 0, live: true), Self, At(1));
        Assert.True(outcome.Accepted);
        Assert.Equal(WarningStage.Cleared, state.View!.Stage);
        Assert.Empty(state.Outbox);
    }

    [Fact]
    public void A_warning_in_normal_colour_is_refused() => Assert.False(
        WarningDecider.Propose(new WarningState(), Proposal(HazardGrade.Normal), "w1", Self, false, At(0)).Outcome.Accepted);

    private enum Step
    {
        Propose,
        Approve,
        Clear,
        Tick,
        Draft,
        Issue,
        Update,
        Cancel,
    }

    [Fact]
    public void Whatever_happens_an_ended_warning_stays_ended_and_no_effect_id_comes_twice() =>
        Gen.Select(Gen.Enum<Step>(), Gen.Int[0, 4], Gen.Int[0, 100], Gen.Bool).Array[0, 60].Sample(course =>
        {
            var (state, minute) = (new WarningState(), 0);
            foreach (var (step, colour, passed, live) in course)
            {
                minute += passed;
                var before = state;
                state = step switch
                {
                    Step.Propose => WarningDecider.Propose(state, Proposal((HazardGrade)colour), "w1", Self, live, At(minute)).State,
                    Step.Approve => WarningDecider.Approve(state, Order($"{minute}"), Self, At(minute)).State,
                    Step.Draft => WarningDecider.Draft(state, Draft((HazardGrade)colour, $"d{minute}"), "w1", At(minute)).State,
                    Step.Issue => WarningDecider.Issue(state, Order($"i{minute}"), live, Self, At(minute)).State,
                    Step.Update => WarningDecider.Update(state, Draft((HazardGrade)colour, $"u{minute}"), live, Self, At(minute)).State,
                    Step.Cancel => WarningDecider.Cancel(state, Order($"c{minute}"), Self, At(minute)).State,
                    Step.Clear => WarningDecider.Clear(state, Self, At(minute)).State,
                    _ => WarningDecider.Tick(state, Self, At(minute)),
                };
                if (before.View?.Stage is WarningStage.Cleared or WarningStage.Expired && !ReferenceEquals(before, state)) return false;
                if (state.Outbox.Select(x => x.Id).Distinct().Count() != state.Outbox.Length) return false;
                if (!Kinds(before).SequenceEqual(Kinds(state).Take(before.Outbox.Length))) return false;
                // The public hears of an end exactly where it heard of a beginning.
                var ended = state.View?.Stage is WarningStage.Cleared or WarningStage.Expired;
                if (Kinds(state).Count(x => x == EffectKind.WarningCleared) != (ended && state.View!.IssuedAt is not null ? 1 : 0)) return false;
                if (Kinds(state).Contains(EffectKind.WarningIssued) != (state.View?.IssuedAt is not null)) return false;
                // What went out is never changed, is numbered without a gap, and nobody is told of what still waits.
                if (before.View is { } was && !was.Messages.SequenceEqual(state.View!.Messages.Take(was.Messages.Length))) return false;
                if (state.View is { } view && !view.Messages.Select(x => x.Number).SequenceEqual(Enumerable.Range(1, view.Messages.Length))) return false;
                if (state.View is { Stage: WarningStage.Issued } now && now.Messages[^1].Content.Colour != now.Content.Colour) return false;
                // In live nothing orange or red goes out in the moment in which it is proposed.
                if (live && step is Step.Propose or Step.Update or Step.Issue && state.View is { } said && before.View is var last
                    && said.Messages.Length > (last?.Messages.Length ?? 0) && said.Messages[^1].Content.Colour >= HazardGrade.Orange
                    && said.Messages[^1].Content.Colour > (last is { Stage: WarningStage.Issued } ? last.Content.Colour : HazardGrade.Normal)) return false;
                // What must be looked at has an instant at which it is, and a look at that instant moves it on.
                if (state.View?.Stage is WarningStage.Drafted or WarningStage.Issued
                    && (WarningDecider.NextTick(state) is not { } due || ReferenceEquals(state, WarningDecider.Tick(state, Self, due)))) return false;
            }

            return true;
        });

    private static WarningOrder Order(string id) => new() { CommandId = id, By = "officer", Reason = "seen" };

    private static WarningDraft Draft(HazardGrade colour, string id) => new() { Order = Order(id), Content = Proposal(colour) };

    private static WarningState Propose(WarningState state, HazardGrade colour, double minute, bool live = false) =>
        WarningDecider.Propose(state, Proposal(colour), "w1", Self, live, At(minute)).State;

    private static EffectKind[] Kinds(WarningState state) => Array.ConvertAll(state.Outbox, x => x.Kind);

    private static DateTimeOffset At(double minute) => Start.AddMinutes(minute);

    private static WarningProposalMessage Proposal(HazardGrade colour) => new()
    {
        Domain = "flood",
        DomainVersion = "1.0.0",
        Kind = "rainstorm",
        AreaId = "town",
        Colour = colour,
        Headline = new("暴雨", "Rainstorm"),
        Instruction = new("勿外出", "Stay in"),
    };
}
