using CsCheck;
using Haimen.Client.V1;
using Haimen.Grains.Feed;
using Haimen.Host.Feed;

namespace Haimen.Host.Tests.Feed;

/// <summary>Whoever watches, comes back, or is too slow ends with what is, having heard nothing twice.</summary>
public sealed class FeedBoardTests
{
    private const int Waiting = 8;

    private static readonly FeedFilter Everything = new([], [], []);

    /// <summary>Publishes, reads, goes away and comes back in any order.</summary>
    [Fact]
    public void A_watcher_ends_with_what_is_and_hears_each_change_once_however_it_comes_and_goes() =>
        Gen.Select(Gen.Int[0, 9], Gen.Int[0, 4]).List[1, 80].Sample(steps =>
        {
            var board = new FeedBoard(new FeedOptions { Kept = 20, Waiting = Waiting }, TimeProvider.System);
            var watcher = new Watcher(board);
            var value = 0;
            foreach (var (step, thing) in steps)
            {
                if (step < 6) board.Publish([Thing(thing, ++value)]);
                else if (step < 8) watcher.Read();
                else if (step == 8) watcher.ComeBack();
                // The same again is no change.
                else if (value > 0) board.Publish([Thing(thing, Watcher.LastValue(board, thing))]);
            }

            watcher.Read();
            Assert.Equal(Watcher.Truth(board), watcher.Seen);
        });

    [Fact]
    public void A_watcher_that_is_too_slow_is_cut_off_and_the_others_are_not()
    {
        var board = new FeedBoard(new FeedOptions { Kept = 100, Waiting = Waiting }, TimeProvider.System);
        var slow = board.Join(Everything, "", 0, out _);
        var quick = board.Join(Everything, "", 0, out _);
        for (var i = 1; i <= Waiting + 1; i++)
        {
            board.Publish([Thing(0, i)]);
            Assert.True(quick.Changes.TryRead(out var change));
            Assert.Equal(i, change.Message.Sequence);
        }

        Assert.True(slow.IsCut);
        Assert.False(quick.IsCut);
        Assert.Equal(1, board.Subscribers);
        // With as much missed as may wait, what it missed comes as a snapshot.
        var again = board.Join(Everything, board.Epoch, 0, out var snapshot);
        Assert.NotNull(snapshot);
        Assert.False(again.Changes.TryRead(out _));
    }

    [Theory]
    [InlineData(true, 3L, false)]
    [InlineData(true, 5L, false)]
    [InlineData(true, 6L, true)]
    [InlineData(true, 1L, true)]
    [InlineData(false, 3L, true)]
    public void Coming_back_gives_what_was_missed_or_a_snapshot_where_that_is_not_known(bool sameLife, long after, bool snapshots)
    {
        var board = new FeedBoard(new FeedOptions { Kept = 3, Waiting = Waiting }, TimeProvider.System);
        for (var i = 1; i <= 5; i++) board.Publish([Thing(i, i)]);
        var back = board.Join(Everything, sameLife ? board.Epoch : "another", after, out var snapshot);
        Assert.Equal(snapshots, snapshot is not null);
        if (snapshots) return;
        for (var i = after + 1; i <= 5; i++)
        {
            Assert.True(back.Changes.TryRead(out var change));
            Assert.Equal(i, change.Message.Sequence);
        }
    }

    [Fact]
    public void A_large_snapshot_comes_in_parts_of_which_the_first_and_the_last_say_so()
    {
        var board = new FeedBoard(new FeedOptions(), TimeProvider.System);
        board.Publish([.. Enumerable.Range(0, 1201).Select(i => Thing(i, i))]);
        board.Join(Everything, "", 0, out var parts);
        Assert.Equal([500, 500, 201], parts!.Select(x => x.Snapshot.Entities.Count));
        Assert.Equal([(true, true), (false, true), (false, false)], parts!.Select(x => (x.Snapshot.First, x.Snapshot.More)));
        Assert.All(parts!, x => Assert.Equal(1201, x.Sequence));
    }

    [Fact]
    public void A_filter_by_incident_hears_of_a_team_that_leaves_it()
    {
        var filter = new FeedFilter([], [], ["flood-1"]);
        var working = new FeedEntity { Kind = FeedKind.Team, Id = "t", TownshipId = "a", Team = new TeamStatus { TeamId = "t", IncidentId = "flood-1" } };
        var home = new FeedEntity { Kind = FeedKind.Team, Id = "t", TownshipId = "a", Team = new TeamStatus { TeamId = "t" } };
        Assert.True(filter.Wants(working, null));
        Assert.True(filter.Wants(home, working));
        Assert.False(filter.Wants(home, home));
    }

    private static (ChangedActor, FeedEntity) Thing(int id, int value) => (
        new ChangedActor(ChangedKind.Sensor, $"s{id}"),
        new FeedEntity { Kind = FeedKind.Sensor, Id = $"s{id}", TownshipId = "a", Sensor = new SensorStatus { SensorId = $"s{id}", Value = value } });

    /// <summary>Does what a client does.</summary>
    private sealed class Watcher
    {
        private readonly FeedBoard _board;
        private FeedSubscription _subscription;
        private long _after;

        public Watcher(FeedBoard board)
        {
            _board = board;
            _subscription = board.Join(Everything, "", 0, out var snapshot);
            Take(snapshot);
        }

        public SortedDictionary<string, double> Seen { get; } = new(StringComparer.Ordinal);

        public void ComeBack()
        {
            _board.Leave(_subscription);
            _subscription = _board.Join(Everything, _board.Epoch, _after, out var snapshot);
            Take(snapshot);
        }

        public void Read()
        {
            while (!_subscription.IsCut && _subscription.Changes.TryRead(out var change))
            {
                Assert.True(change.Message.Sequence == _after + 1, $"after {_after} came {change.Message.Sequence}");
                _after = change.Message.Sequence;
                Seen[change.Message.Changed.Id] = change.Message.Changed.Sensor.Value;
            }

            if (!_subscription.IsCut) return;
            _subscription = _board.Join(Everything, "", 0, out var snapshot);
            Take(snapshot);
        }

        public static SortedDictionary<string, double> Truth(FeedBoard board)
        {
            board.Leave(board.Join(Everything, "", 0, out var snapshot));
            return new(snapshot!.SelectMany(x => x.Snapshot.Entities).ToDictionary(x => x.Id, x => x.Sensor.Value), StringComparer.Ordinal);
        }

        public static int LastValue(FeedBoard board, int thing) => (int)Truth(board).GetValueOrDefault($"s{thing}", 1);

        private void Take(List<FeedMessage>? snapshot)
        {
            if (snapshot is null) return;
            Seen.Clear();
            foreach (var entity in snapshot.SelectMany(x => x.Snapshot.Entities)) Seen[entity.Id] = entity.Sensor.Value;
            _after = snapshot[^1].Sequence;
        }
    }
}
