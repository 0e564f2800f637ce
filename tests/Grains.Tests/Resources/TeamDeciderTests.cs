using CsCheck;
using Haimen.Grains.Effects;
using Haimen.Grains.Resources;
using Haimen.Grains.Tests.Fixtures;
using Haimen.Hazards;

namespace Haimen.Grains.Tests.Resources;

public sealed class TeamDeciderTests
{
    private static readonly DateTimeOffset Now = OrderScript<TeamState>.Start;
    private static readonly ActContext Context = OrderScript<TeamState>.Context(Now);

    [Fact]
    public void Whatever_is_asked_a_team_has_one_owner_and_rising_tokens() =>
        OrderStep.Script.Sample(script => new Script().Play(script), iter: 3000);

    [Fact]
    public void After_any_life_a_released_team_is_free() =>
        OrderStep.Script.Sample(
            script =>
            {
                var player = new Script();
                Assert.Empty(player.EndAll(player.Play(script)).Book.Held);
            },
            iter: 1000);

    [Fact]
    public void An_order_goes_out_and_comes_home()
    {
        var state = Ordered(out var token);
        foreach (var progress in new[] { OrderProgress.Acknowledged, OrderProgress.EnRoute, OrderProgress.OnScene })
        {
            var step = OrderLife.Report(state, Report(progress), Context);
            Assert.True(step.Answer.Accepted);
            Assert.Equal([new Notice("i1", "o1", progress, "", null, 1)], step.Outbox.Notices);
            state = step.State;
        }

        var released = OrderLife.Release(state, new ReleaseCommand("o1", token), Context);
        Assert.Equal(OrderProgress.Returning, released.State.Order!.Progress);
        var message = Assert.Single(released.Outbox.Messages);
        Assert.Equal(("o1/released", EffectKind.CrewReleased, 12.0), (message.Id, message.Kind, message.TravelMinutes));

        var home = OrderLife.Report(released.State, Report(OrderProgress.Returned), Context);
        Assert.Null(home.State.Order);
        Assert.True(home.Outbox.Freed);
    }

    [Fact]
    public void A_team_released_on_its_way_turns_round_and_needs_as_long_back_as_it_was_under_way()
    {
        var state = OrderLife.Report(Ordered(out var token), Report(OrderProgress.EnRoute), Context).State;
        var released = OrderLife.Release(state, new ReleaseCommand("o1", token), Context with { Now = Now.AddMinutes(4) });
        Assert.Equal(OrderProgress.Returning, released.State.Order!.Progress);
        Assert.Equal(4, released.Outbox.Messages[0].TravelMinutes);
        Assert.False(OrderLife.Report(released.State, Report(OrderProgress.OnScene), Context).Answer.Accepted);
    }

    [Fact]
    public void A_team_released_before_it_departs_is_free_at_once()
    {
        var released = OrderLife.Release(Ordered(out var token), new ReleaseCommand("o1", token), Context);
        Assert.Null(released.State.Order);
        Assert.Equal(OrderProgress.Returned, released.Outbox.Notices[0].Progress);
        Assert.Equal(EffectKind.CrewReleased, released.Outbox.Messages[0].Kind);
        Assert.True(OrderLife.Order(released.State, Order(token), Context).Answer.Accepted);
    }

    [Fact]
    public void A_reservation_that_nobody_orders_runs_out()
    {
        var held = Reserve(new TeamState(), "o1");
        var alarm = Assert.Single(held.Alarms);
        Assert.Equal(new Alarm(Alarm.Expire, "o1", Now.AddMinutes(5)), alarm);
        Assert.Same(held.State, OrderLife.Ring(held.State, alarm, Context).State);
        var rung = OrderLife.Ring(held.State, alarm, Context with { Now = alarm.Due });
        Assert.Null(rung.State.Order);
        Assert.Equal(OrderProgress.TimedOut, rung.Outbox.Notices[0].Progress);
        Assert.False(Reserve(rung.State, "o1").Answer.Held);
        Assert.True(Reserve(rung.State, "o2").Answer.Held);
    }

    [Fact]
    public void An_order_that_nobody_acknowledges_times_out_and_the_crew_is_called_back()
    {
        var rung = OrderLife.Ring(Ordered(out _), new Alarm(Alarm.AcknowledgeBy, "o1", Now.AddMinutes(3)), Context);
        Assert.Null(rung.State.Order);
        Assert.Equal(OrderProgress.TimedOut, rung.Outbox.Notices[0].Progress);
        Assert.Equal(EffectKind.CrewReleased, rung.Outbox.Messages[0].Kind);
    }

    [Fact]
    public void An_acknowledged_order_that_does_not_set_out_in_time_times_out()
    {
        var acknowledged = OrderLife.Report(Ordered(out _), Report(OrderProgress.Acknowledged), Context);
        var alarm = Assert.Single(acknowledged.Alarms);
        Assert.Equal(new Alarm(Alarm.DepartBy, "o1", Now.AddMinutes(10)), alarm);
        var rung = OrderLife.Ring(acknowledged.State, alarm, Context);
        Assert.Null(rung.State.Order);
        Assert.Equal((OrderProgress.TimedOut, "did not set out in time"), (rung.Outbox.Notices[0].Progress, rung.Outbox.Notices[0].Reason));
        Assert.Equal(EffectKind.CrewReleased, rung.Outbox.Messages[0].Kind);

        var departed = OrderLife.Report(acknowledged.State, Report(OrderProgress.EnRoute), Context);
        Assert.Equal([alarm with { Due = default }], departed.Cancelled);
        Assert.Same(departed.State, OrderLife.Ring(departed.State, alarm, Context).State);
    }

    [Fact]
    public void A_team_that_does_not_report_home_is_asked_for_once_and_not_set_free()
    {
        var state = OrderLife.Report(Ordered(out var token), Report(OrderProgress.OnScene), Context).State;
        var released = OrderLife.Release(state, new ReleaseCommand("o1", token), Context);
        var alarm = Assert.Single(released.Alarms);
        Assert.Equal(new Alarm(Alarm.ReturnBy, "o1", Now.AddMinutes((2 * 12) + 30)), alarm);
        var rung = OrderLife.Ring(released.State, alarm, Context with { Now = alarm.Due });
        Assert.Equal(("o1/return-by", EffectKind.Escalated), (rung.Outbox.Messages[0].Id, rung.Outbox.Messages[0].Kind));
        Assert.True(rung.State.Order is { Progress: OrderProgress.Returning, Overdue: true });
        Assert.Same(rung.State, OrderLife.Ring(rung.State, alarm, Context with { Now = alarm.Due }).State);
        Assert.Null(OrderLife.Report(rung.State, Report(OrderProgress.Returned), Context).State.Order);
    }

    [Fact]
    public void An_acknowledged_order_does_not_time_out()
    {
        var state = OrderLife.Report(Ordered(out _), Report(OrderProgress.Acknowledged), Context).State;
        Assert.Same(state, OrderLife.Ring(state, new Alarm(Alarm.AcknowledgeBy, "o1", Now), Context).State);
    }

    [Fact]
    public void A_declined_order_frees_the_team_and_tells_why()
    {
        var declined = OrderLife.Report(Ordered(out _), Report(OrderProgress.Declined) with { Reason = "pump|broken" }, Context);
        Assert.Null(declined.State.Order);
        Assert.Equal("o1|Declined|pump/broken|1", declined.Outbox.Notices[0].Subject);
    }

    [Fact]
    public void An_old_token_is_refused_and_changes_nothing()
    {
        var state = Ordered(out var token);
        var released = OrderLife.Release(state, new ReleaseCommand("o1", token - 1), Context);
        Assert.False(released.Answer.Accepted);
        Assert.Same(state, released.State);
    }

    [Theory]
    [InlineData("flying", 1, "no capability flying")]
    [InlineData(SmallDistrict.Pumping, 2, "must be 1")]
    public void A_reservation_that_makes_no_sense_is_refused_with_the_reason(string capability, int quantity, string reason)
    {
        var answer = TeamDecider.Reserve(new TeamState(), Command("o1") with { Resource = capability, Quantity = quantity }, SmallDistrict.Team("r1"), Context);
        Assert.False(answer.Answer.Held);
        Assert.Contains(reason, answer.Answer.Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void A_team_out_of_service_finishes_its_order_and_takes_no_other()
    {
        var state = TeamDecider.SetInService(Ordered(out var token), false, "engine").State;
        Assert.NotNull(state.Order);
        state = OrderLife.Release(state, new ReleaseCommand("o1", token), Context).State;
        Assert.Contains("engine", Reserve(state, "o2").Answer.Refusal, StringComparison.Ordinal);
        Assert.True(Reserve(TeamDecider.SetInService(state, true, "").State, "o2").Answer.Held);
    }

    private static TeamState Ordered(out long token)
    {
        var held = Reserve(new TeamState(), "o1");
        token = held.Answer.Token;
        var ordered = OrderLife.Order(held.State, Order(token), Context);
        Assert.Equal("o1/ordered", Assert.Single(ordered.Outbox.Messages).Id);
        return ordered.State;
    }

    private static Decision<TeamState, Reservation> Reserve(TeamState state, string orderId) =>
        TeamDecider.Reserve(state, Command(orderId), SmallDistrict.Team("r1"), Context);

    private static ReserveCommand Command(string orderId) =>
        new() { OrderId = orderId, IncidentId = "i1", Resource = SmallDistrict.Pumping, Quantity = 1, ExpiresAt = Now.AddMinutes(5) };

    private static OrderCommand Order(long token) =>
        new() { OrderId = "o1", Token = token, Destination = new GeoPoint(121, 32), TravelMinutes = 12, AcknowledgeBy = Now.AddMinutes(3), DepartWithin = TimeSpan.FromMinutes(10) };

    private static ProgressReport Report(OrderProgress progress) => new() { OrderId = "o1", Progress = progress };

    private sealed class Script : OrderScript<TeamState>
    {
        protected override string[] Resources => [SmallDistrict.Pumping, SmallDistrict.Rescue];

        protected override TeamState Initial() => new();

        protected override void Check(TeamState state) => Assert.True(state.Book.Held.Length <= 1);

        protected override Decision<TeamState, Reservation> Reserve(TeamState state, ReserveCommand command, ActContext context) =>
            TeamDecider.Reserve(state, command with { Quantity = Math.Sign(command.Quantity) }, SmallDistrict.Team("r1", 0, Resources), context);
    }
}
