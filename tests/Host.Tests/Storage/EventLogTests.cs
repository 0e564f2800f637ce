using CsCheck;
using Haimen.Grains.Storage;
using Haimen.Host.Storage;

namespace Haimen.Host.Tests.Storage;

/// <summary>What every store owes an event log.</summary>
public abstract class EventLogTests
{
    private readonly StoreFixture _fixture;

    protected EventLogTests(StoreFixture fixture)
    {
        Assert.SkipWhen(fixture.Unavailable is not null, fixture.Unavailable ?? "");
        _fixture = fixture;
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Store Store => _fixture.Store;

    private RedisEventLog Log => new(Store.Connection, Store.Durability);

    [Fact]
    public async Task What_is_appended_is_read_back_in_order()
    {
        var key = NewKey();
        Assert.Equal(AppendResult.Appended(2), await AppendAsync(key, 0, "a", "b"));
        Assert.Equal(AppendResult.Appended(3), await AppendAsync(key, 2, "消防"));

        var page = await Log.ReadAsync(key, 0, Cancellation);
        Assert.Equal(["a", "b", "消防"], page.Entries);
        Assert.Equal(3, page.Version);
        Assert.False(page.HasMore);
        Assert.Equal(["消防"], (await Log.ReadAsync(key, 2, Cancellation)).Entries);
    }

    [Fact]
    public async Task A_log_nobody_wrote_is_empty()
    {
        var page = await Log.ReadAsync(NewKey(), 0, Cancellation);
        Assert.Empty(page.Entries);
        Assert.Equal(0, page.Version);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task An_append_on_another_version_changes_nothing(long expectedVersion)
    {
        var key = NewKey();
        await AppendAsync(key, 0, "a", "b");

        Assert.Equal(AppendResult.Conflict(2), await AppendAsync(key, expectedVersion, "c", "d"));
        Assert.Equal(["a", "b"], (await Log.ReadAsync(key, 0, Cancellation)).Entries);
    }

    [Fact]
    public async Task An_append_beyond_the_end_of_an_unknown_log_does_not_list_it()
    {
        var key = NewKey();
        Assert.Equal(AppendResult.Conflict(0), await AppendAsync(key, 5, "a"));
        Assert.Empty(await Log.ListAsync(key.Realm, Cancellation));
    }

    [Fact]
    public async Task Of_concurrent_writers_on_one_version_exactly_one_wins()
    {
        var key = NewKey();
        for (var version = 0; version < 50; version++)
        {
            var expected = version;
            var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => AppendAsync(key, expected, $"{expected}-{writer}")));
            Assert.Single(results, result => result.IsAppended);
            Assert.All(results, result => Assert.Equal(expected + 1, result.Version));
        }
    }

    [Fact]
    public async Task The_largest_append_is_taken_whole_and_read_in_pages()
    {
        var key = NewKey();
        var entries = Enumerable.Range(0, IEventLog.MaxEntriesPerAppend).Select(i => $"{i:d4}" + new string('x', 2_000)).ToArray();
        Assert.Equal(AppendResult.Appended(entries.Length), await AppendAsync(key, 0, entries));

        var read = new List<string>();
        EventLogPage page;
        do
        {
            page = await Log.ReadAsync(key, read.Count, Cancellation);
            read.AddRange(page.Entries);
        }
        while (page.HasMore);

        Assert.Equal(entries, read);
    }

    [Fact]
    public async Task A_malformed_append_is_refused_before_anything_is_written()
    {
        var key = NewKey();
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => AppendAsync(key, 0));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => AppendAsync(key, -1, "a"));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => AppendAsync(key, 0, new string[IEventLog.MaxEntriesPerAppend + 1]));
        await Assert.ThrowsAsync<ArgumentException>(() => AppendAsync(key, 0, "a", "two\nlines"));
        await Assert.ThrowsAsync<ArgumentException>(() => AppendAsync(default, 0, "a"));
        Assert.Equal(0, (await Log.ReadAsync(key, 0, Cancellation)).Version);
    }

    [Fact]
    public async Task A_realm_lists_its_own_logs_by_id()
    {
        var realm = NewKey().Realm;
        var other = NewKey();
        await AppendAsync(other, 0, "a");
        foreach (var id in new[] { "b/2", "a", "b/10" })
            await AppendAsync(new EventLogKey(realm, id), 0, "a");

        Assert.Equal(["a", "b/10", "b/2"], (await Log.ListAsync(realm, Cancellation)).Select(key => key.Id));
    }

    [Fact]
    public async Task The_newest_snapshot_stays()
    {
        var key = NewKey();
        Assert.Null(await Log.ReadSnapshotAsync(key, Cancellation));
        await Log.SaveSnapshotAsync(key, 9, [1, 2], Cancellation);
        await Log.SaveSnapshotAsync(key, 5, [3], Cancellation);
        var nine = await Log.ReadSnapshotAsync(key, Cancellation);
        Assert.Equal(9, nine!.Version);
        Assert.Equal([1, 2], nine.State);

        await Log.SaveSnapshotAsync(key, 10, [], Cancellation);
        Assert.Equal(10, (await Log.ReadSnapshotAsync(key, Cancellation))!.Version);
    }

    [Fact]
    public async Task The_largest_snapshot_is_taken()
    {
        var key = NewKey();
        var state = new byte[IEventLog.MaxSnapshotBytes];
        new Random(1).NextBytes(state);
        await Log.SaveSnapshotAsync(key, 1, state, Cancellation);
        await Store.Durability.WaitAsync(Cancellation);
        Assert.Equal(state, (await Log.ReadSnapshotAsync(key, Cancellation))!.State);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            () => Log.SaveSnapshotAsync(key, 2, new byte[IEventLog.MaxSnapshotBytes + 1], Cancellation));
    }

    [Fact]
    public async Task A_drill_can_be_wiped_and_live_cannot()
    {
        var drill = new EventLogKey($"drill-{Guid.NewGuid():N}", "1");
        await AppendAsync(drill, 0, "a");
        await Log.SaveSnapshotAsync(drill, 1, [1], Cancellation);
        await Log.DeleteRealmAsync(drill.Realm, Cancellation);

        Assert.Equal(0, (await Log.ReadAsync(drill, 0, Cancellation)).Version);
        Assert.Null(await Log.ReadSnapshotAsync(drill, Cancellation));
        Assert.Empty(await Log.ListAsync(drill.Realm, Cancellation));
        await Assert.ThrowsAsync<ArgumentException>(() => Log.DeleteRealmAsync("live", Cancellation));
    }

    [Fact]
    public async Task All_of_it_survives_a_restart()
    {
        var key = NewKey();
        await AppendAsync(key, 0, "a", "b");
        await Log.SaveSnapshotAsync(key, 2, [7], Cancellation);
        await Store.Durability.WaitAsync(Cancellation);

        await _fixture.RestartAsync();

        Assert.Equal(["a", "b"], (await Log.ReadAsync(key, 0, Cancellation)).Entries);
        Assert.Equal([7], (await Log.ReadSnapshotAsync(key, Cancellation))!.State);
        Assert.Equal([key], await Log.ListAsync(key.Realm, Cancellation));
        Assert.Equal(AppendResult.Conflict(2), await AppendAsync(key, 1, "x"));
        Assert.Equal(AppendResult.Appended(3), await AppendAsync(key, 2, "c"));
    }

    [Fact]
    public async Task Any_run_of_appends_leaves_what_a_list_would_hold() =>
        await Gen.Select(Gen.Int[-1, 1], Gen.String[Gen.Char.AlphaNumeric, 1, 20].Array[1, 4]).Array[1, 20].SampleAsync(
            async steps =>
            {
                var key = NewKey();
                var model = new List<string>();
                foreach (var (offset, entries) in steps)
                {
                    var expected = Math.Max(0, model.Count + offset);
                    var result = await AppendAsync(key, expected, entries);
                    if (expected == model.Count)
                        model.AddRange(entries);

                    Assert.Equal(model.Count, result.Version);
                }

                Assert.Equal(model, (await Log.ReadAsync(key, 0, Cancellation)).Entries);
            },
            iter: 50,
            threads: 1);

    private static EventLogKey NewKey() => new($"test-{Guid.NewGuid():N}", "1");

    private Task<AppendResult> AppendAsync(EventLogKey key, long expectedVersion, params string[] entries) =>
        Log.AppendAsync(key, expectedVersion, entries, durable: true, Cancellation);
}
