using Haimen.Grains.Effects;
using Haimen.Grains.Warnings;
using Haimen.Hazards;

namespace Haimen.Grains.Tests.Warnings;

/// <summary>A warning that grows worse in live waits for approval as a new one does.</summary>
public sealed class WarningRaiseTests
{
    private static readonly DateTimeOffset Start = new(2024, 6, 20, 0, 0, 0, TimeSpan.Zero);
    private static readonly GrainId Self = GrainId.Create("warning", "live/w1");

    [Theory]
    [InlineData(HazardGrade.Yellow, HazardGrade.Orange)]
    [InlineData(HazardGrade.Blue, HazardGrade.Red)]
    public void A_warning_in_force_that_is_raised_to_a_bad_colour_waits_and_goes_on_as_it_was(HazardGrade before, HazardGrade after)
    {
        var state = Propose(Propose(new WarningState(), before, 0), after, 5);
        Assert.Equal((WarningStage.Issued, before, after), (state.View!.Stage, state.View.Content.Colour, state.View.Pending!.Content.Colour));
        Assert.Single(state.Outbox);
        Assert.Equal(At(15), WarningDecider.NextTick(state));
        state = Propose(state, after, 14);
        Assert.Equal(At(15), WarningDecider.NextTick(state));
        var raised = WarningDecider.Tick(state, Self, At(15));
        Assert.Equal((after, "", 1), (raised.View!.Content.Colour, raised.View.ApprovedBy, raised.View.Updates));
        Assert.Null(raised.View.Pending);
    }

    [Fact]
    public void A_red_one_that_was_orange_waits_too_and_a_better_colour_does_not()
    {
        var orange = WarningDecider.Approve(Propose(new WarningState(), HazardGrade.Orange, 0), Order("a"), Self, At(1)).State;
        var red = Propose(orange, HazardGrade.Red, 2);
        Assert.Equal(HazardGrade.Orange, red.View!.Content.Colour);
        Assert.Equal(HazardGrade.Red, WarningDecider.Approve(red, Order("b"), Self, At(3)).State.View!.Content.Colour);
        var yellow = Propose(red, HazardGrade.Yellow, 4);
        Assert.Equal((HazardGrade.Yellow, null), (yellow.View!.Content.Colour, yellow.View.Pending));
    }

    [Fact]
    public void An_approval_counts_once_and_not_for_a_later_raise()
    {
        var yellow = Propose(Propose(new WarningState(), HazardGrade.Yellow, 0), HazardGrade.Orange, 1);
        var orange = WarningDecider.Approve(yellow, Order("a"), Self, At(2)).State;
        Assert.Equal("officer", orange.View!.ApprovedBy);
        var waits = Propose(orange, HazardGrade.Red, 3);
        var again = WarningDecider.Approve(waits, Order("a"), Self, At(4));
        Assert.True(again.Outcome.Accepted);
        Assert.Same(waits, again.State);
    }

    [Fact]
    public void What_a_person_drafts_never_goes_out_by_itself()
    {
        var draft = WarningDecider.Draft(new WarningState(), Draft(HazardGrade.Red, "d"), "w1", At(0)).State;
        Assert.Equal(At(180), WarningDecider.NextTick(draft));
        Assert.Same(draft, WarningDecider.Tick(draft, Self, At(60)));
        Assert.False(WarningDecider.Issue(draft, Order("i"), true, Self, At(1)).Outcome.Accepted);
        Assert.Equal(WarningStage.Issued, WarningDecider.Approve(draft, Order("a"), Self, At(1)).State.View!.Stage);
        var yellow = WarningDecider.Draft(new WarningState(), Draft(HazardGrade.Yellow, "d"), "w1", At(0)).State;
        Assert.Equal(WarningStage.Issued, WarningDecider.Issue(yellow, Order("i"), true, Self, At(1)).State.View!.Stage);
    }

    [Fact]
    public void What_a_person_says_stands_until_the_domain_changes_its_mind()
    {
        var said = WarningDecider.Update(Propose(new WarningState(), HazardGrade.Blue, 0), Draft(HazardGrade.Yellow, "u"), true, Self, At(1)).State;
        Assert.Equal(HazardGrade.Yellow, Propose(said, HazardGrade.Blue, 10).View!.Content.Colour);
        var raised = Propose(said, HazardGrade.Orange, 20);
        Assert.Equal(HazardGrade.Orange, raised.View!.Pending!.Content.Colour);
    }

    [Fact]
    public void What_a_person_lifted_is_not_drafted_anew_by_the_next_round_but_when_it_is_worse()
    {
        var (lifted, outcome) = WarningDecider.Cancel(Propose(new WarningState(), HazardGrade.Yellow, 0), Order("c"), Self, At(1));
        Assert.True(outcome.Accepted);
        Assert.Equal([WarningMessageKind.Alert, WarningMessageKind.Cancel], lifted.View!.Messages.Select(x => x.Kind));
        Assert.True(WarningDecider.Propose(lifted, Proposal(HazardGrade.Yellow), "w1", Self, true, At(10)).Outcome.Accepted);
        Assert.False(WarningDecider.Propose(lifted, Proposal(HazardGrade.Red), "w1", Self, true, At(10)).Outcome.Accepted);
        Assert.False(WarningDecider.Propose(lifted, Proposal(HazardGrade.Yellow), "w1", Self, true, At(200)).Outcome.Accepted);
    }

    [Fact]
    public void A_warning_that_goes_on_is_said_again_before_the_last_word_runs_out()
    {
        var state = Propose(new WarningState(), HazardGrade.Blue, 0);
        for (var minute = 10; minute <= 600; minute += 10)
        {
            state = Propose(state, HazardGrade.Blue, minute);
            Assert.True(state.View!.Messages[^1].ExpiresAt > At(minute));
        }

        Assert.Equal([EffectKind.WarningIssued], state.Outbox.Select(x => x.Kind));
        Assert.Equal(0, state.View!.Updates);
        Assert.InRange(state.View.Messages.Length, 2, 8);
    }

    private static WarningState Propose(WarningState state, HazardGrade colour, double minute) =>
        WarningDecider.Propose(state, Proposal(colour), "w1", Self, true, At(minute)).State;

    private static DateTimeOffset At(double minute) => Start.AddMinutes(minute);

    private static WarningOrder Order(string id) => new() { CommandId = id, By = "officer", Reason = "seen" };

    private static WarningDraft Draft(HazardGrade colour, string id) => new() { Order = Order(id), Content = Proposal(colour) };

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
