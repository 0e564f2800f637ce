using Google.Protobuf.WellKnownTypes;
using Haimen.Client.V1;
using Haimen.Grains.Feed;

namespace Haimen.Host.Feed;

/// <summary>
/// What a realm looks like, the latest changes with their numbers, and who hears of them. A number is given once; whoever joins gets either
/// all that is up to a number, or the changes after one, and from there every change: nothing between is lost and nothing comes twice.
/// </summary>
internal sealed class FeedBoard(FeedOptions options, TimeProvider time)
{
    private const int PartSize = 500;

    private readonly Lock _gate = new();
    private readonly Dictionary<ChangedActor, FeedEntity> _entities = [];
    private readonly Queue<FeedChange> _kept = new();
    private readonly HashSet<FeedSubscription> _subscriptions = [];
    private long _sequence;

    /// <summary>The life of this feed.</summary>
    public string Epoch { get; } = Guid.NewGuid().ToString("N");

    /// <summary>The number of the last change.</summary>
    public long Sequence => Interlocked.Read(ref _sequence);

    /// <summary>How many hear of it.</summary>
    public int Subscribers
    {
        get
        {
            lock (_gate) return _subscriptions.Count;
        }
    }

    /// <summary>The moving things that are worth a look, for they move without telling.</summary>
    public List<ChangedActor> Moving()
    {
        lock (_gate) return [.. _entities.Where(x => x.Value.StateCase == FeedEntity.StateOneofCase.Team && x.Value.Team.IsOut).Select(x => x.Key)];
    }

    /// <summary>Tells of things as they are now; those that are as before are not told.</summary>
    public void Publish(IEnumerable<(ChangedActor Actor, FeedEntity Entity)> read)
    {
        lock (_gate)
        {
            foreach (var (actor, entity) in read)
            {
                var before = _entities.GetValueOrDefault(actor);
                if (entity.Equals(before)) continue;
                _entities[actor] = entity;
                var change = new FeedChange(Message(++_sequence, x => x.Changed = entity), before);
                _kept.Enqueue(change);
                if (_kept.Count > options.Kept) _kept.Dequeue();
                _subscriptions.RemoveWhere(x => !x.Offer(change));
            }
        }
    }

    /// <summary>Joins.</summary>
    /// <param name="filter">What to hear.</param>
    /// <param name="epoch">The life of the feed that was heard before; empty for none.</param>
    /// <param name="after">The number of the last change heard.</param>
    /// <param name="snapshot">All that is, in parts; null where the changes after the number are enough.</param>
    public FeedSubscription Join(FeedFilter filter, string epoch, long after, out List<FeedMessage>? snapshot)
    {
        lock (_gate)
        {
            var oldest = _sequence - _kept.Count;
            var resumes = epoch == Epoch && after >= oldest && after <= _sequence;
            var missed = resumes ? _kept.Skip((int)(after - oldest)).ToList() : [];
            resumes &= missed.Count < options.Waiting;
            var subscription = new FeedSubscription(filter, options.Waiting);
            snapshot = resumes ? null : Snapshot(filter);
            if (resumes) missed.ForEach(x => subscription.Offer(x));
            _subscriptions.Add(subscription);
            return subscription;
        }
    }

    /// <summary>Leaves.</summary>
    public void Leave(FeedSubscription subscription)
    {
        lock (_gate) _subscriptions.Remove(subscription);
    }

    /// <summary>Says that the feed is alive.</summary>
    /// <param name="sequence">The last number that the watcher has heard or that does not concern it.</param>
    public FeedMessage Heartbeat(long sequence) => Message(sequence, x => x.Heartbeat = new FeedHeartbeat());

    private List<FeedMessage> Snapshot(FeedFilter filter)
    {
        var entities = _entities.Values.Where(x => filter.Wants(x, null)).OrderBy(x => x.Kind).ThenBy(x => x.Id, StringComparer.Ordinal).ToList();
        var parts = entities.Chunk(PartSize).DefaultIfEmpty([]).ToList();
        return [.. parts.Select((x, i) => Message(_sequence, m => m.Snapshot = new FeedSnapshot { Entities = { x }, More = i < parts.Count - 1, First = i == 0 }))];
    }

    private FeedMessage Message(long sequence, Action<FeedMessage> say)
    {
        var message = new FeedMessage { Epoch = Epoch, Sequence = sequence, At = time.GetUtcNow().ToTimestamp() };
        say(message);
        return message;
    }
}
