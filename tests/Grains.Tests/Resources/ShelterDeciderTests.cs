using CsCheck;
using Haimen.Grains.Effects;
using Haimen.Grains.Resources;
using Haimen.Grains.Tests.Fixtures;
using Haimen.Hazards;

namespace Haimen.Grains.Tests.Resources;

public sealed class ShelterDeciderTests
{
    private static readonly DateTimeOffset Now = OrderScript<ShelterState>.Start;
    private static readonly ActContext Context = OrderScript<ShelterState>.Context(Now);

    [Fact]
    public void Whatever_is_asked_places_are_never_over_capacity() =>
        OrderStep.Script.Sample(script => new Script().Play(script), iter: 3000);

    [Fact]
    public void After_any_life_everyone_goes_home() =>
        OrderStep.Script.Sample(
            script =>
            {
                var player = new Script();
                var end = player.EndAll(player.Play(script));
                Assert.Equal((0, 0), (end.Reserved, end.Sheltered));
            },
            iter: 1000);

    [Fact]
    public void People_are_admitted_on_arrival_and_leave_their_places_when_home()
    {
        var held = Reserve(new ShelterState(), "o1", 60);
        Assert.Equal((60, 0), (held.State.Reserved, held.State.Sheltered));
        var command = new OrderCommand { OrderId = "o1", Token = held.Answer.Token, Destination = new GeoPoint(121, 32), TravelMinutes = 12, AcknowledgeBy = Now.AddMinutes(3) };
        var inside = Report(OrderLife.Order(held.State, command, Context).State, OrderProgress.OnScene);
        Assert.Equal((0, 60), (inside.Reserved, inside.Sheltered));
        var leaving = OrderLife.Release(inside, new ReleaseCommand("o1", held.Answer.Token), Context).State;
        Assert.Equal(60, leaving.Sheltered);
        Assert.Equal(0, Report(leaving, OrderProgress.Returned).Sheltered);
    }

    [Fact]
    public void More_people_than_free_places_are_refused()
    {
        var state = Reserve(new ShelterState(), "o1", 60).State;
        Assert.Equal("s1: 41 places asked, 40 free", Reserve(state, "o2", 41).Answer.Refusal);
        Assert.True(Reserve(state, "o2", 40).Answer.Held);
    }

    [Fact]
    public void A_closed_shelter_keeps_its_people_and_takes_no_more_until_opened()
    {
        var state = ShelterDecider.Close(Reserve(new ShelterState(), "o1", 60).State, "roof").State;
        Assert.Equal(60, state.Reserved);
        Assert.Contains("roof", Reserve(state, "o2", 1).Answer.Refusal, StringComparison.Ordinal);
        var opened = ShelterDecider.Open(state);
        Assert.True(opened.Outbox.Freed);
        Assert.True(Reserve(opened.State, "o2", 1).Answer.Held);
    }

    [Fact]
    public void People_who_have_not_set_out_in_time_keep_their_places_and_the_duty_officer_is_told_once()
    {
        var held = Reserve(new ShelterState(), "o1", 60);
        var command = new OrderCommand
        {
            OrderId = "o1",
            Token = held.Answer.Token,
            Destination = new GeoPoint(121, 32),
            TravelMinutes = 12,
            AcknowledgeBy = Now.AddMinutes(3),
            DepartWithin = TimeSpan.FromHours(1),
        };
        var state = Report(OrderLife.Order(held.State, command, Context).State, OrderProgress.Acknowledged);
        var alarm = new Alarm(Alarm.DepartBy, "o1", Now.AddHours(1));
        var rung = ShelterDecider.Ring(state, alarm, Context with { Now = alarm.Due });
        Assert.Equal(60, rung.State.Reserved);
        Assert.Empty(rung.Outbox.Notices);
        Assert.Equal(("o1/depart-by", EffectKind.Escalated), (rung.Outbox.Messages[0].Id, rung.Outbox.Messages[0].Kind));
        Assert.Same(rung.State, ShelterDecider.Ring(rung.State, alarm, Context with { Now = alarm.Due }).State);
    }

    [Fact]
    public void Places_of_people_who_did_not_come_are_free_again()
    {
        var held = Reserve(new ShelterState(), "o1", 60);
        var command = new OrderCommand { OrderId = "o1", Token = held.Answer.Token, Destination = new GeoPoint(121, 32), TravelMinutes = 12, AcknowledgeBy = Now.AddMinutes(3) };
        var came = OrderLife.Report(
            OrderLife.Order(held.State, command, Context).State, new ProgressReport { OrderId = "o1", Progress = OrderProgress.OnScene, Quantity = 45 }, Context);
        Assert.Equal((0, 45), (came.State.Reserved, came.State.Sheltered));
        Assert.Equal(("o1|OnScene||45", true), (came.Outbox.Notices[0].Subject, came.Outbox.Freed));
    }

    private static Decision<ShelterState, Reservation> Reserve(ShelterState state, string orderId, int people) => ShelterDecider.Reserve(
        state,
        new ReserveCommand { OrderId = orderId, IncidentId = "i1", Resource = ShelterDecider.Place, Quantity = people, ExpiresAt = Now.AddMinutes(5) },
        SmallDistrict.Shelter("s1"),
        Context);

    private static ShelterState Report(ShelterState state, OrderProgress progress) =>
        OrderLife.Report(state, new ProgressReport { OrderId = "o1", Progress = progress }, Context).State;

    private sealed class Script : OrderScript<ShelterState>
    {
        protected override string[] Resources => [ShelterDecider.Place];

        protected override ShelterState Initial() => new();

        protected override void Check(ShelterState state)
        {
            Assert.InRange(state.Reserved + state.Sheltered, 0, 100);
            Assert.Equal(state.Book.Held.Sum(x => x.Quantity), state.Reserved + state.Sheltered);
        }

        protected override Decision<ShelterState, CommandOutcome> Ring(ShelterState state, Alarm alarm, ActContext context) => ShelterDecider.Ring(state, alarm, context);

        protected override Decision<ShelterState, Reservation> Reserve(ShelterState state, ReserveCommand command, ActContext context) =>
            ShelterDecider.Reserve(state, command, SmallDistrict.Shelter("s1"), context);
    }
}
