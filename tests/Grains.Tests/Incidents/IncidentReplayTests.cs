using System.Text;
using Haimen.Grains.Incidents;
using Haimen.Grains.Incidents.State;
using Haimen.Grains.Resources;
using Haimen.Grains.Storage;
using Haimen.Hazards;

namespace Haimen.Grains.Tests.Incidents;

public sealed class IncidentReplayTests
{
    private static readonly EventLogKey Key = new("drill-x", "i-1");
    private readonly InMemoryEventLog _log = new();
    private readonly Course _course = new Course().Assess(HazardGrade.Orange, Course.Need("a", 2)).Place(Course.Proposed("o1", "a", "t1")).Tell();

    public IncidentReplayTests() => _log.Lines(Key).AddRange(_course.Lines);

    [Fact]
    public async Task A_whole_log_gives_the_hash_that_was_lived()
    {
        var result = await RunAsync();
        Assert.True(result.Sound);
        Assert.Equal(_course.State.Hash, result.LogHash);
        Assert.Equal((_course.State.Version, 1, 1), (result.Version, result.Orders, result.OrdersHolding));
        Assert.Contains(new ReplayCount("order-placed", 1), result.Kinds);
    }

    [Fact]
    public async Task A_broken_entry_is_named()
    {
        var lines = _log.Lines(Key);
        lines[4] = lines[4].Replace("Orange", "Yellow", StringComparison.Ordinal);
        var result = await RunAsync();
        Assert.False(result.Sound);
        Assert.Equal(5, result.Corrupt!.Version);
    }

    [Fact]
    public async Task A_snapshot_that_differs_is_told_by_version_and_field()
    {
        await SaveAsync(_course.State);
        Assert.True((await RunAsync()).Sound);

        await SaveAsync(_course.State with { Orders = [_course.State.Orders[0] with { Progress = OrderProgress.OnScene }] });
        var difference = Assert.Single((await RunAsync()).Differences);
        Assert.Equal((_course.State.Version, "$.orders[0].progress", "\"Ordered\"", "\"OnScene\""), (difference.Version, difference.Field, difference.Replayed, difference.Snapshot));
    }

    [Fact]
    public async Task A_log_that_was_cut_behind_its_snapshot_is_found()
    {
        await SaveAsync(_course.State);
        _log.Lines(Key).RemoveAt(_log.Lines(Key).Count - 1);
        var result = await RunAsync();
        Assert.False(result.Sound);
        Assert.Equal("$.version", Assert.Single(result.Differences).Field);
    }

    [Fact]
    public async Task An_unknown_incident_is_not_found()
    {
        var result = await IncidentReplay.RunAsync(_log, new EventLogKey("drill-x", "i-2"), TestContext.Current.CancellationToken);
        Assert.False(result.Found);
        Assert.False(result.Sound);
    }

    private Task<ReplayResult> RunAsync() => IncidentReplay.RunAsync(_log, Key, TestContext.Current.CancellationToken);

    private Task SaveAsync(IncidentState state) =>
        _log.SaveSnapshotAsync(Key, state.Version, Encoding.UTF8.GetBytes(Course.Json(state)), TestContext.Current.CancellationToken);
}
