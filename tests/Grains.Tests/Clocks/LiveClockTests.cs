using Haimen.Grains.Clocks;
using Haimen.Grains.Realms;
using Haimen.Grains.Storage;
using Haimen.Grains.Tests.Fixtures;

namespace Haimen.Grains.Tests.Clocks;

/// <summary>The live realm's agenda on a silo, by the clock on the wall; each test rings bells of its own.</summary>
public sealed class LiveClockTests(BellCluster shared) : IClassFixture<BellCluster>
{
    private readonly BellTower _tower = shared.Tower;
    private readonly MemoryDueIndex _index = shared.Index;
    private readonly ActorCluster _cluster = shared.Actors;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    [Fact]
    public async Task A_wake_comes_when_it_is_due_once_and_is_then_forgotten()
    {
        var rung = Expect("once", 1);
        var wake = WakeOf("once", Now.AddMilliseconds(200));
        await _cluster.Grains.ScheduleAsync(RealmId.Live, wake);
        await rung;
        Assert.True(Assert.Single(_tower.Heard("live/once")).Now >= wake.Due);
        await UntilStoredAsync(wake, false);
    }

    [Fact]
    public async Task A_cancelled_wake_does_not_come()
    {
        var rung = Expect("kept", 1);
        await _cluster.Grains.ScheduleAsync(RealmId.Live, WakeOf("kept", Now.AddMilliseconds(400), "gone"));
        await _cluster.Grains.CancelAsync(RealmId.Live, WakeOf("kept", default, "gone"));
        await _cluster.Grains.ScheduleAsync(RealmId.Live, WakeOf("kept", Now.AddMilliseconds(500), "stays"));
        await rung;
        Assert.Equal("stays", Assert.Single(_tower.Heard("live/kept")).Wake.Subject);
    }

    [Fact]
    public async Task A_target_that_fails_is_woken_again_until_it_does_not()
    {
        var wake = WakeOf("failing", Now);
        var stored = false;
        var rung = Expect("failing", 2, async (_, before) =>
        {
            if (before == 0) throw new InvalidOperationException("not now");
            stored = await IsStoredAsync(wake);
        });
        await _cluster.Grains.ScheduleAsync(RealmId.Live, wake);
        await rung;
        Assert.True(stored, "a wake that has not been taken must stay in the store");
        await UntilStoredAsync(wake, false);
    }

    [Fact]
    public async Task Wakes_in_the_store_are_taken_up_by_the_next_activation()
    {
        var wake = WakeOf("restart", Now.AddMilliseconds(100));
        var shard = _cluster.Grains.ClockOf(RealmId.Live, wake.Target);
        Assert.Null(await shard.NextDueAsync(Cancel));
        _index.Leave(shard.GetPrimaryKeyString(), Member(wake), wake.Due);
        _index.Leave(shard.GetPrimaryKeyString(), "no wake at all", wake.Due);
        var rung = Expect("restart", 1);
        await _cluster.Grains.GetGrain<IManagementGrain>(0).ForceActivationCollection(TimeSpan.Zero, Cancel);
        await shard.EnsureRunningAsync(Cancel);
        await rung;
        Assert.Equal(wake.Subject, Assert.Single(_tower.Heard("live/restart")).Wake.Subject);
    }

    [Fact]
    public async Task A_shard_that_another_has_taken_over_refuses_and_goes_and_the_next_one_has_every_wake()
    {
        var wake = WakeOf("taken", Now.AddDays(1));
        await _cluster.Grains.ScheduleAsync(RealmId.Live, wake);
        await _index.TakeAsync(_cluster.Grains.ClockOf(RealmId.Live, wake.Target).GetPrimaryKeyString(), Cancel);
        await Assert.ThrowsAsync<DueShardTakenException>(() => _cluster.Grains.ScheduleAsync(RealmId.Live, wake with { Subject = "refused" }));
        var rung = Expect("taken", 1);
        await _cluster.Grains.ScheduleAsync(RealmId.Live, wake with { Due = Now });
        await rung;
        Assert.Equal(wake.Subject, Assert.Single(_tower.Heard("live/taken")).Wake.Subject);
        await UntilStoredAsync(wake, false);
        Assert.False(await IsStoredAsync(wake with { Subject = "refused" }));
    }

    [Fact]
    public async Task A_wake_that_asks_for_itself_again_is_not_lost()
    {
        var wake = WakeOf("again", Now);
        var rung = Expect("again", 3, (_, before) => before < 2
            ? _cluster.Grains.ScheduleAsync(RealmId.Live, wake with { Due = Now.AddMilliseconds(100) })
            : Task.CompletedTask);
        await _cluster.Grains.ScheduleAsync(RealmId.Live, wake);
        await rung;
        await UntilStoredAsync(wake, false);
    }

    [Fact]
    public async Task A_wake_that_is_fired_again_while_it_runs_stays_stored_until_the_second_has_been_taken()
    {
        var wake = WakeOf("overtaken", Now);
        var shard = _cluster.Grains.ClockOf(RealmId.Live, wake.Target);
        var stored = false;
        var rung = Expect("overtaken", 3, async (_, before) =>
        {
            if (before == 0)
            {
                await _cluster.Grains.ScheduleAsync(RealmId.Live, wake with { Due = Now });
                while (await shard.NextDueAsync(Cancel) is not null) await Task.Delay(1, Cancel);
            }

            if (before == 1) throw new InvalidOperationException("not now");
            if (before == 2) stored = await IsStoredAsync(wake);
        });
        await _cluster.Grains.ScheduleAsync(RealmId.Live, wake);
        await rung;
        Assert.True(stored, "the first one's end must not take the second one's entry away");
    }

    [Fact]
    public async Task A_thousand_wakes_due_at_once_all_come()
    {
        const int bells = 1000;
        var rung = Enumerable.Range(0, bells).Select(x => Expect($"many-{x}", 1)).ToArray();
        var due = Now.AddMilliseconds(100);
        await Task.WhenAll(Enumerable.Range(0, bells).Select(x => _cluster.Grains.ScheduleAsync(RealmId.Live, WakeOf($"many-{x}", due))));
        await Task.WhenAll(rung);
        Assert.All(Enumerable.Range(0, bells), x => Assert.Single(_tower.Heard($"live/many-{x}")));
    }

    [Fact]
    public async Task A_wake_months_ahead_is_kept_and_stops_no_other()
    {
        var far = WakeOf("far", Now.AddDays(90));
        await _cluster.Grains.ScheduleAsync(RealmId.Live, far);
        var rung = Expect("far", 1);
        await _cluster.Grains.ScheduleAsync(RealmId.Live, WakeOf("far", Now, "near"));
        await rung;
        Assert.Equal("near", Assert.Single(_tower.Heard("live/far")).Wake.Subject);
        Assert.True(await IsStoredAsync(far));
    }

    [Fact]
    public async Task The_live_agenda_is_not_fired_by_hand() => await Assert.ThrowsAsync<InvalidOperationException>(
        () => _cluster.Get<IClockShardGrain>("live", "clock-0").FireAsync(Now, Cancel));

    /// <summary>Completes once a bell has been woken a number of times and has taken the last.</summary>
    private Task Expect(string bell, int times, Func<Wake, int, Task>? action = null)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _tower.On($"live/{bell}", async (wake, before) =>
        {
            if (action is not null) await action(wake, before);
            if (before == times - 1) done.SetResult();
        });
        return done.Task.WaitAsync(TimeSpan.FromSeconds(20), Cancel);
    }

    private async Task<bool> IsStoredAsync(Wake wake) =>
        (await _index.LoadAsync(_cluster.Grains.ClockOf(RealmId.Live, wake.Target).GetPrimaryKeyString(), Cancel)).Any(x => x.Member == Member(wake));

    private async Task UntilStoredAsync(Wake wake, bool stored)
    {
        // The entry goes when the target's answer is back at the shard, which is after the bell was heard.
        for (var i = 0; i < 2000 && await IsStoredAsync(wake) != stored; i++) await Task.Delay(5, Cancel);
        Assert.Equal(stored, await IsStoredAsync(wake));
    }

    private Wake WakeOf(string bell, DateTimeOffset due, string subject = "s") => new()
    {
        Target = _cluster.Get<IBellGrain>("live", bell).GetGrainId(),
        Name = "ring",
        Subject = subject,
        Due = due,
    };

    private static string Member(Wake wake) => $"{wake.Target}\t{wake.Name}\t{wake.Subject}";
}
