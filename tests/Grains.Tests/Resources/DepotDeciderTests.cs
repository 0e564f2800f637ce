using CsCheck;
using Haimen.Grains.Resources;
using Haimen.Grains.Tests.Fixtures;
using Haimen.Hazards;

namespace Haimen.Grains.Tests.Resources;

public sealed class DepotDeciderTests
{
    private static readonly DateTimeOffset Now = OrderScript<DepotState>.Start;
    private static readonly ActContext Context = OrderScript<DepotState>.Context(Now);

    [Fact]
    public void Whatever_is_asked_stock_is_conserved_and_never_negative() =>
        OrderStep.Script.Sample(script => new Script().Play(script), iter: 3000);

    [Fact]
    public void After_any_life_everything_is_back_or_consumed() =>
        OrderStep.Script.Sample(
            script =>
            {
                var player = new Script();
                var end = player.EndAll(player.Play(script));
                Assert.Empty(end.Book.Held);
                Assert.All(end.Lines(), x => Assert.Equal((0, 0), (x.Held, x.Out)));
                Assert.Equal(Script.Pumps, end.Line(SmallDistrict.Pump)!.Free);
            },
            iter: 1000);

    [Fact]
    public void Goods_leave_the_shelf_when_they_depart_and_reusable_ones_come_back()
    {
        var (state, token) = Ordered(SmallDistrict.Pump, 4);
        Assert.Equal(new StockLine(SmallDistrict.Pump, 6, 4, 0, 0), state.Line(SmallDistrict.Pump));
        state = Report(state, OrderProgress.EnRoute);
        Assert.Equal(new StockLine(SmallDistrict.Pump, 6, 0, 4, 0), state.Line(SmallDistrict.Pump));
        state = Release(Report(state, OrderProgress.OnScene), token).State;
        Assert.Equal(new StockLine(SmallDistrict.Pump, 6, 0, 4, 0), state.Line(SmallDistrict.Pump));
        Assert.Equal(new StockLine(SmallDistrict.Pump, 10, 0, 0, 0), Report(state, OrderProgress.Returned).Line(SmallDistrict.Pump));
    }

    [Fact]
    public void Consumables_are_consumed_once_delivered_and_released()
    {
        var (state, token) = Ordered(SmallDistrict.Sandbag, 300);
        var released = Release(Report(state, OrderProgress.OnScene), token);
        Assert.Equal(new StockLine(SmallDistrict.Sandbag, 700, 0, 0, 300), released.State.Line(SmallDistrict.Sandbag));
        Assert.Empty(released.State.Book.Held);
        Assert.Equal([new Notice("i1", "o1", OrderProgress.Returned, "consumed", null, 300)], released.Outbox.Notices);
        Assert.False(released.Outbox.Freed);
    }

    [Fact]
    public void Consumables_turned_round_on_the_way_come_back()
    {
        var (state, token) = Ordered(SmallDistrict.Sandbag, 300);
        var released = Release(Report(state, OrderProgress.EnRoute), token).State;
        Assert.Equal(1000, Report(released, OrderProgress.Returned).Line(SmallDistrict.Sandbag)!.Free);
    }

    [Fact]
    public void Goods_that_did_not_come_are_on_the_shelf_again_unless_written_off()
    {
        var (state, token) = Ordered(SmallDistrict.Sandbag, 300);
        var short200 = new ProgressReport { OrderId = "o1", Progress = OrderProgress.OnScene, Quantity = 100, WrittenOff = 50, Reason = "soaked" };
        var came = DepotDecider.Report(state, short200, Context);
        Assert.Equal(new StockLine(SmallDistrict.Sandbag, 850, 0, 100, 50), came.State.Line(SmallDistrict.Sandbag));
        Assert.Equal(("o1|OnScene|soaked|100", true), (came.Outbox.Notices[0].Subject, came.Outbox.Freed));
        Assert.Same(came.State, DepotDecider.Report(came.State, short200, Context).State);
        Assert.Equal(new StockLine(SmallDistrict.Sandbag, 850, 0, 0, 150), Release(came.State, token).State.Line(SmallDistrict.Sandbag));
    }

    [Theory]
    [InlineData(301, 0, "soaked", "quantity 301 is not allowed with OnScene; onScene may bring 1 to 300")]
    [InlineData(0, 0, "soaked", "quantity 0 is not allowed with OnScene; onScene may bring 1 to 300")]
    [InlineData(200, 101, "soaked", "writtenOff 101 is not allowed; 100 did not come, so must be 0 to 100")]
    [InlineData(200, 50, "", "writtenOff needs a reason")]
    public void A_delivery_that_does_not_add_up_is_refused_with_what_is_allowed(int came, int writtenOff, string reason, string refusal)
    {
        var (state, _) = Ordered(SmallDistrict.Sandbag, 300);
        var report = new ProgressReport { OrderId = "o1", Progress = OrderProgress.OnScene, Quantity = came, WrittenOff = writtenOff, Reason = reason };
        var refused = DepotDecider.Report(state, report, Context);
        Assert.Equal($"r1: {refusal}", refused.Answer.Refusal);
        Assert.Same(state, refused.State);
    }

    [Fact]
    public void What_a_depot_needs_to_make_ready_comes_on_top_of_the_time_to_set_out()
    {
        var (state, _) = Ordered(SmallDistrict.Pump, 1, TimeSpan.FromMinutes(10));
        var acknowledged = OrderLife.Report(state, new ProgressReport { OrderId = "o1", Progress = OrderProgress.Acknowledged }, Context with { ReadyIn = TimeSpan.FromMinutes(40) });
        Assert.Equal([new Alarm(Alarm.DepartBy, "o1", Now.AddMinutes(50))], acknowledged.Alarms);
    }

    [Fact]
    public void More_than_is_free_is_refused_with_what_is()
    {
        var (state, _) = Ordered(SmallDistrict.Pump, 8);
        var answer = Reserve(state, "o2", SmallDistrict.Pump, 3).Answer;
        Assert.False(answer.Held);
        Assert.Equal("r1: 3 of pump asked, 2 free", answer.Refusal);
    }

    [Fact]
    public void Two_orders_share_a_category()
    {
        var (state, _) = Ordered(SmallDistrict.Pump, 8);
        var second = Reserve(state, "o2", SmallDistrict.Pump, 2);
        Assert.Equal(2, second.Answer.Token);
        Assert.Equal(0, second.State.Line(SmallDistrict.Pump)!.Free);
    }

    private static (DepotState State, long Token) Ordered(string category, int quantity, TimeSpan? departWithin = null)
    {
        var held = Reserve(DepotState.From(SmallDistrict.Depot("r1")), "o1", category, quantity);
        var command = new OrderCommand { OrderId = "o1", Token = held.Answer.Token, Destination = new GeoPoint(121, 32), TravelMinutes = 12, AcknowledgeBy = Now.AddMinutes(3), DepartWithin = departWithin };
        return (OrderLife.Order(held.State, command, Context).State, held.Answer.Token);
    }

    private static Decision<DepotState, Reservation> Reserve(DepotState state, string orderId, string category, int quantity) => DepotDecider.Reserve(
        state, new ReserveCommand { OrderId = orderId, IncidentId = "i1", Resource = category, Quantity = quantity, ExpiresAt = Now.AddMinutes(5) }, Context);

    private static DepotState Report(DepotState state, OrderProgress progress) =>
        OrderLife.Report(state, new ProgressReport { OrderId = "o1", Progress = progress }, Context).State;

    private static Decision<DepotState, CommandOutcome> Release(DepotState state, long token) =>
        DepotDecider.Release(state, new ReleaseCommand("o1", token), SmallDistrict.Categories, Context);

    private sealed class Script : OrderScript<DepotState>
    {
        public const int Sandbags = 120;
        public const int Pumps = 90;

        protected override string[] Resources => [SmallDistrict.Sandbag, SmallDistrict.Pump];

        protected override DepotState Initial() => DepotState.From(SmallDistrict.Depot("r1", sandbags: Sandbags, pumps: Pumps));

        protected override void Check(DepotState state)
        {
            foreach (var line in state.Lines())
            {
                Assert.True(line is { Free: >= 0, Held: >= 0, Out: >= 0, Consumed: >= 0 }, line.ToString());
                Assert.Equal(line.Category == SmallDistrict.Sandbag ? Sandbags : Pumps, line.Free + line.Held + line.Out + line.Consumed);
            }

            Assert.Equal(0, state.Line(SmallDistrict.Pump)!.Consumed);
        }

        protected override Decision<DepotState, Reservation> Reserve(DepotState state, ReserveCommand command, ActContext context) =>
            DepotDecider.Reserve(state, command, context);

        protected override Decision<DepotState, CommandOutcome> Release(DepotState state, ReleaseCommand command, ActContext context) =>
            DepotDecider.Release(state, command, SmallDistrict.Categories, context);
    }
}
