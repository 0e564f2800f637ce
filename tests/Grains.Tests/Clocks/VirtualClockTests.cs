using Haimen.Grains.Clocks;
using Haimen.Grains.Tests.Fixtures;

namespace Haimen.Grains.Tests.Clocks;

/// <summary>A drill's agenda: one after the other, in an order that follows from what was scheduled alone.</summary>
public sealed class VirtualClockTests(BellCluster shared) : IClassFixture<BellCluster>
{
    private readonly BellTower _tower = shared.Tower;
    private readonly ActorCluster _cluster = shared.Actors;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Wakes_come_by_due_instant_then_in_the_order_of_scheduling_and_see_their_instant()
    {
        await ScheduleAsync("drill-order", ("c", 3), ("a1", 1), ("b", 2), ("a2", 1), ("late", 9));
        Assert.Equal(4, await _cluster.FireAsync("drill-order", 5));
        Assert.Equal([("a1", 1.0), ("a2", 1), ("b", 2), ("c", 3)], Heard("drill-order"));
        Assert.Equal(ActorCluster.Start.AddMinutes(9), await Clock("drill-order").NextDueAsync(Cancel));
    }

    [Fact]
    public async Task A_wake_for_the_same_instant_comes_before_the_next_instant()
    {
        On("drill-same", async (wake, _) =>
        {
            if (wake.Subject == "first") await ScheduleAsync("drill-same", ("child", 1));
            if (wake.Subject == "child") await ScheduleAsync("drill-same", ("grandchild", 1));
        });
        await ScheduleAsync("drill-same", ("first", 1), ("next", 1.0001), ("second", 1));
        await _cluster.FireAsync("drill-same", 2);
        Assert.Equal(["first", "second", "child", "grandchild", "next"], Heard("drill-same").Select(x => x.Subject));
    }

    [Fact]
    public async Task A_wake_for_an_instant_gone_by_comes_late_and_the_clock_does_not_go_back()
    {
        On("drill-past", async (wake, _) =>
        {
            if (wake.Subject == "first") await ScheduleAsync("drill-past", ("past", 2));
        });
        await ScheduleAsync("drill-past", ("first", 5), ("next", 6));
        await _cluster.FireAsync("drill-past", 10);
        await ScheduleAsync("drill-past", ("long past", 1));
        await _cluster.FireAsync("drill-past", 20);
        Assert.Equal([("first", 5.0), ("past", 5), ("next", 6), ("long past", 10)], Heard("drill-past"));
    }

    [Fact]
    public async Task A_wake_may_move_and_cancel_others_of_its_instant()
    {
        On("drill-move", async (wake, _) =>
        {
            if (wake.Subject == "first") await Clock("drill-move").ScheduleAsync([WakeOf("drill-move", "moved", 3)], [WakeOf("drill-move", "gone", 1)], Cancel);
        });
        await ScheduleAsync("drill-move", ("first", 1), ("gone", 1), ("moved", 1));
        Assert.Equal(2, await _cluster.FireAsync("drill-move", 5));
        Assert.Equal([("first", 1.0), ("moved", 3)], Heard("drill-move"));
    }

    [Fact]
    public async Task A_failing_target_stops_the_drill_rather_than_go_unheard()
    {
        On("drill-fault", (_, _) => throw new InvalidOperationException("broken"));
        await ScheduleAsync("drill-fault", ("a", 1));
        await Assert.ThrowsAsync<InvalidOperationException>(() => _cluster.FireAsync("drill-fault", 5));
    }

    private void On(string realm, Func<Wake, int, Task> action) => _tower.On($"{realm}/bell", action);

    private IClockShardGrain Clock(string realm) => _cluster.Get<IClockShardGrain>(realm, "clock-0");

    private Task ScheduleAsync(string realm, params (string Subject, double Minute)[] wakes) =>
        Clock(realm).ScheduleAsync(Array.ConvertAll(wakes, x => WakeOf(realm, x.Subject, x.Minute)), [], Cancel);

    private IEnumerable<(string Subject, double Minute)> Heard(string realm) =>
        _tower.Heard($"{realm}/bell").Select(x => (x.Wake.Subject, Math.Round((x.Now - ActorCluster.Start).TotalMinutes, 4)));

    private Wake WakeOf(string realm, string subject, double minute) => new()
    {
        Target = _cluster.Get<IBellGrain>(realm, "bell").GetGrainId(),
        Name = "ring",
        Subject = subject,
        Due = ActorCluster.Start.AddMinutes(minute),
    };
}
