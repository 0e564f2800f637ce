using Haimen.Grains.Effects;
using Haimen.Grains.Resources;
using Haimen.Grains.Tests.Fixtures;

namespace Haimen.Grains.Tests.Resources;

/// <summary>A team whose station is at kilometre 0 is sent to kilometre 12, twelve minutes away, and taken for another order on the road.</summary>
public sealed class TeamDiversionTests
{
    private static readonly DateTimeOffset Now = OrderScript<TeamState>.Start;
    private static readonly Districts.Team Team = SmallDistrict.Team("r1", 0, SmallDistrict.Pumping, SmallDistrict.Rescue);

    [Fact]
    public void A_diversion_ends_the_old_order_and_holds_the_new_one_in_one_step()
    {
        var diverted = Divert(EnRoute(), minutes: 3);
        Assert.Equal((true, 2), (diverted.Answer.Held, diverted.Answer.Token));
        Assert.Equal(("o2", OrderProgress.Reserved), (diverted.State.Order!.OrderId, diverted.State.Order.Progress));
        Assert.Equal(OrderProgress.Diverted, diverted.State.Book.FindEnded("o1")!.Final);
        Assert.Equal([new Notice("i1", "o1", OrderProgress.Diverted, "taken for order o2", null, 1)], diverted.Outbox.Notices);
        var message = Assert.Single(diverted.Outbox.Messages);
        Assert.Equal(("o1/diverted", EffectKind.CrewDiverted), (message.Id, message.Kind));
        Assert.False(diverted.Outbox.Freed);
        Assert.Equal([new Alarm(Alarm.Expire, "o2", Now.AddMinutes(8))], diverted.Alarms);
    }

    [Fact]
    public void A_diversion_given_twice_changes_nothing_the_second_time()
    {
        var diverted = Divert(EnRoute(), minutes: 3);
        var again = Divert(diverted.State, minutes: 3);
        Assert.Same(diverted.State, again.State);
        Assert.Equal(diverted.Answer, again.Answer);
    }

    [Fact]
    public void A_diversion_cancels_the_clock_of_the_order_that_it_ends()
    {
        Assert.Equal([new Alarm(Alarm.AcknowledgeBy, "o1", default)], Divert(Ordered()).Cancelled);
        Assert.Equal([new Alarm(Alarm.DepartBy, "o1", default)], Divert(Report(Ordered(), OrderProgress.Acknowledged)).Cancelled);
    }

    [Fact]
    public void On_the_road_a_team_is_where_its_share_of_the_time_has_brought_it()
    {
        Assert.Equal(3, Km(EnRoute().Order!, 3), 0.01);
        Assert.Equal(12, Km(EnRoute().Order!, 30), 0.01);
        var turned = Release(EnRoute(), "o1", 1, minutes: 6).State.Order!;
        Assert.Equal(6, Km(turned, 6), 0.01);
        Assert.Equal(2, Km(turned, 10), 0.01);
        Assert.Equal(0, Km(turned, 20), 0.01);
    }

    [Fact]
    public void A_diverted_team_sets_out_from_where_it_was_and_goes_home_the_way_it_came()
    {
        var state = Divert(EnRoute(), minutes: 3).State;
        Assert.Equal(3, Km(state.Order!, 5), 0.01);
        state = OrderLife.Order(state, Command("o2", 2, kmEast: 9, travelMinutes: 10), At(5)).State;
        state = Report(state, OrderProgress.EnRoute, "o2", 6);
        Assert.Equal(6, Km(state.Order!, 11), 0.01);
        var released = Release(state, "o2", 2, minutes: 11);
        Assert.Equal(8, released.Outbox.Messages[0].TravelMinutes);
        Assert.Equal(Now.AddMinutes(19), released.State.Order!.ExpectedAt);
    }

    [Fact]
    public void A_diverted_team_whose_new_order_is_never_given_comes_home_before_it_is_free()
    {
        var state = Divert(EnRoute(), minutes: 3).State;
        var released = Release(state, "o2", 2, minutes: 4);
        Assert.Equal(OrderProgress.Returning, released.State.Order!.Progress);
        Assert.Equal(("o2/released", 3.0), (released.Outbox.Messages[0].Id, released.Outbox.Messages[0].TravelMinutes));
        Assert.Empty(released.Outbox.Notices);
        Assert.False(OrderLife.Order(released.State, Command("o2", 2, 9, 10), At(4)).Answer.Accepted);
        Assert.True(OrderLife.Report(released.State, Progress(OrderProgress.Returned, "o2"), At(8)).Outbox.Freed);

        var expired = OrderLife.Ring(state, new Alarm(Alarm.Expire, "o2", Now.AddMinutes(8)), At(8));
        Assert.Equal((OrderProgress.Returning, OrderProgress.TimedOut), (expired.State.Order!.Progress, expired.Outbox.Notices[0].Progress));
    }

    [Theory]
    [InlineData(OrderProgress.Declined)]
    [InlineData(OrderProgress.TimedOut)]
    public void A_diverted_team_that_does_not_take_the_new_order_comes_home(OrderProgress end)
    {
        var state = OrderLife.Order(Divert(EnRoute(), minutes: 3).State, Command("o2", 2, 9, 10), At(4)).State;
        var ended = end == OrderProgress.Declined
            ? OrderLife.Report(state, Progress(OrderProgress.Declined, "o2"), At(5))
            : OrderLife.Ring(state, new Alarm(Alarm.AcknowledgeBy, "o2", Now.AddMinutes(9)), At(9));
        Assert.Equal((OrderProgress.Returning, end), (ended.State.Order!.Progress, ended.Outbox.Notices[0].Progress));
        Assert.Equal(3, ended.Outbox.Messages[0].TravelMinutes);
        Assert.False(ended.Outbox.Freed);
        Assert.Equal(end == OrderProgress.Declined, OrderLife.Report(ended.State, Progress(OrderProgress.Declined, "o2"), At(10)).Answer.Accepted);
    }

    [Fact]
    public void A_team_on_its_way_home_is_taken_where_it_is_and_its_old_order_has_returned()
    {
        var diverted = Divert(Release(EnRoute(), "o1", 1, minutes: 6).State, minutes: 8);
        Assert.Equal(OrderProgress.Returned, diverted.Outbox.Notices[0].Progress);
        Assert.Equal(4, Km(diverted.State.Order!, 9), 0.01);
        Assert.Equal(4, diverted.State.Order!.HomeMinutes);
    }

    [Fact]
    public void A_team_that_has_not_left_is_taken_at_its_station()
    {
        var diverted = Divert(Ordered(), minutes: 3);
        Assert.Null(diverted.State.Order!.Origin);
        Assert.Equal(0, diverted.Outbox.Messages[0].TravelMinutes);
        Assert.Null(Release(diverted.State, "o2", 2, minutes: 4).State.Order);
    }

    [Fact]
    public void A_team_is_not_diverted_from_a_scene_nor_from_an_order_that_does_not_hold_it()
    {
        Assert.Equal("r1: on scene for order o1", Divert(Report(EnRoute(), OrderProgress.OnScene)).Answer.Refusal);
        Assert.Equal("r1: order o1 does not hold it any more", Divert(new TeamState()).Answer.Refusal);
        Assert.Equal("r1: owned by order o1 under token 1, not by o1 under 0", Divert(EnRoute(), token: 0).Answer.Refusal);
        Assert.Contains("out of service", Divert(TeamDecider.SetInService(EnRoute(), false, "engine").State).Answer.Refusal, StringComparison.Ordinal);
    }

    private static double Km(HeldOrder order, double minutes) =>
        SmallDistrict.At(0).DistanceM(order.PlaceAt(Now.AddMinutes(minutes), Team.Station)) / 1000;

    private static TeamState Ordered()
    {
        var held = TeamDecider.Reserve(new TeamState(), Reserve("o1"), Team, At(0));
        return OrderLife.Order(held.State, Command("o1", 1, kmEast: 12, travelMinutes: 12), At(0)).State;
    }

    private static TeamState EnRoute() => Report(Ordered(), OrderProgress.EnRoute);

    private static Decision<TeamState, Reservation> Divert(TeamState state, double minutes = 0, long token = 1) => TeamDecider.Reserve(
        state,
        Reserve("o2") with { IncidentId = "i2", Resource = SmallDistrict.Rescue, ExpiresAt = Now.AddMinutes(minutes + 5), InsteadOf = new ReleaseCommand("o1", token) },
        Team,
        At(minutes));

    private static TeamState Report(TeamState state, OrderProgress progress, string orderId = "o1", double minutes = 0) =>
        OrderLife.Report(state, Progress(progress, orderId), At(minutes)).State;

    private static Decision<TeamState, CommandOutcome> Release(TeamState state, string orderId, long token, double minutes) =>
        OrderLife.Release(state, new ReleaseCommand(orderId, token), At(minutes));

    private static ReserveCommand Reserve(string orderId) =>
        new() { OrderId = orderId, IncidentId = "i1", Resource = SmallDistrict.Pumping, Quantity = 1, ExpiresAt = Now.AddMinutes(5) };

    private static OrderCommand Command(string orderId, long token, double kmEast, double travelMinutes) => new()
    {
        OrderId = orderId,
        Token = token,
        Destination = SmallDistrict.At(kmEast),
        TravelMinutes = travelMinutes,
        AcknowledgeBy = Now.AddMinutes(9),
        DepartWithin = TimeSpan.FromMinutes(10),
    };

    private static ProgressReport Progress(OrderProgress progress, string orderId) => new() { OrderId = orderId, Progress = progress };

    private static ActContext At(double minutes) => OrderScript<TeamState>.Context(Now.AddMinutes(minutes));
}
