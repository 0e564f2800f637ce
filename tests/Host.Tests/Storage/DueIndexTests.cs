using Haimen.Grains.Storage;

namespace Haimen.Host.Tests.Storage;

/// <summary>What every store owes the clocks.</summary>
public abstract class DueIndexTests
{
    private static readonly DateTimeOffset Noon = new(2026, 7, 1, 4, 0, 0, TimeSpan.Zero);

    private readonly StoreFixture _fixture;
    private readonly string _shard = $"test-{Guid.NewGuid():N}/3";

    protected DueIndexTests(StoreFixture fixture)
    {
        Assert.SkipWhen(fixture.Unavailable is not null, fixture.Unavailable ?? "");
        _fixture = fixture;
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private RedisDueIndex Index => new(_fixture.Store.Connection, _fixture.Store.Durability);

    [Fact]
    public async Task Wake_ups_are_loaded_by_time_and_within_one_instant_by_name()
    {
        await ApplyAsync([new("b", Noon), new("a", Noon.AddHours(1)), new("B", Noon), new("早", Noon.AddHours(-1))]);

        Assert.Equal(
            [new("早", Noon.AddHours(-1)), new("B", Noon), new("b", Noon), new("a", Noon.AddHours(1))],
            await Index.LoadAsync(_shard, Cancellation));
    }

    [Fact]
    public async Task A_member_has_one_wake_up_and_the_last_one_counts()
    {
        await ApplyAsync([new("a", Noon)]);
        await ApplyAsync([new("a", Noon.AddMinutes(5))]);
        Assert.Equal([new("a", Noon.AddMinutes(5))], await Index.LoadAsync(_shard, Cancellation));

        await ApplyAsync([], "a");
        await ApplyAsync([], "a");
        Assert.Empty(await Index.LoadAsync(_shard, Cancellation));
    }

    [Fact]
    public async Task A_batch_removes_before_it_adds()
    {
        await ApplyAsync([new("gone", Noon), new("moved", Noon)]);
        await ApplyAsync([new("moved", Noon.AddDays(1))], "gone", "moved");
        Assert.Equal([new("moved", Noon.AddDays(1))], await Index.LoadAsync(_shard, Cancellation));
    }

    [Fact]
    public async Task A_keeper_that_has_been_superseded_changes_nothing_and_the_new_one_has_all_that_it_stored()
    {
        var old = await Index.TakeAsync(_shard, Cancellation);
        await Index.ApplyAsync(_shard, old.Keeper, [new("a", Noon), new("b", Noon)], [], Cancellation);
        var now = await Index.TakeAsync(_shard, Cancellation);
        Assert.Equal([new("a", Noon), new("b", Noon)], now.Entries);

        await Assert.ThrowsAsync<DueShardTakenException>(() => Index.ApplyAsync(_shard, old.Keeper, [new("c", Noon)], ["a"], Cancellation));
        Assert.Equal(now.Entries, await Index.LoadAsync(_shard, Cancellation));
        await Index.ApplyAsync(_shard, now.Keeper, [], ["a"], Cancellation);
        Assert.Equal([new("b", Noon)], await Index.LoadAsync(_shard, Cancellation));
    }

    [Fact]
    public async Task Nobody_is_woken_early_by_a_fraction_of_a_millisecond()
    {
        await ApplyAsync([new("a", Noon.AddTicks(1))]);
        Assert.Equal(Noon.AddMilliseconds(1), Assert.Single(await Index.LoadAsync(_shard, Cancellation)).Due);
    }

    [Fact]
    public async Task Times_before_1970_and_far_ahead_keep_their_order()
    {
        DueEntry[] entries =
        [
            new("a", new(1900, 1, 1, 0, 0, 0, TimeSpan.Zero)), new("b", new(1969, 12, 31, 23, 59, 59, TimeSpan.Zero)), new("c", new(9999, 12, 31, 0, 0, 0, TimeSpan.Zero)),
        ];
        await ApplyAsync(entries);
        Assert.Equal(entries, await Index.LoadAsync(_shard, Cancellation));
    }

    [Fact]
    public async Task Wake_ups_survive_a_restart_and_so_does_their_keeper()
    {
        var before = await Index.TakeAsync(_shard, Cancellation);
        await Index.ApplyAsync(_shard, before.Keeper, [new("a", Noon)], [], Cancellation);
        await _fixture.RestartAsync();
        var after = await Index.TakeAsync(_shard, Cancellation);
        Assert.Equal([new("a", Noon)], after.Entries);
        Assert.True(after.Keeper > before.Keeper);
    }

    private async Task ApplyAsync(DueEntry[] upserts, params string[] removals) =>
        await Index.ApplyAsync(_shard, (await Index.TakeAsync(_shard, Cancellation)).Keeper, upserts, removals, Cancellation);
}
