using Haimen.Grains.Realms;
using Microsoft.Extensions.Options;

namespace Haimen.Host.Feed;

/// <summary>The feeds of this host: one for each realm that someone watches, and for a minute after.</summary>
internal sealed class RealmFeeds(FeedReader reader, IOptions<FeedOptions> options, IGrainFactory grains, TimeProvider time, ILogger<RealmFeed> logger) : BackgroundService
{
    private static readonly TimeSpan KeptUnwatched = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<RealmId, (RealmFeed Feed, int Watchers, DateTimeOffset Since)> _feeds = [];
    private bool _over;

    /// <summary>Begins to watch a realm; null where as many watch this host as may.</summary>
    public RealmFeed? Enter(RealmId realm)
    {
        lock (_gate)
        {
            if (_over || _feeds.Values.Sum(x => x.Watchers) >= options.Value.Subscribers) return null;
            var (feed, watchers, _) = _feeds.GetValueOrDefault(realm);
            feed ??= new RealmFeed(realm, reader, options.Value, grains, time, logger);
            _feeds[realm] = (feed, watchers + 1, time.GetUtcNow());
            return feed;
        }
    }

    /// <summary>Watches no longer.</summary>
    public void Leave(RealmId realm)
    {
        lock (_gate)
        {
            if (_feeds.TryGetValue(realm, out var entry)) _feeds[realm] = (entry.Feed, entry.Watchers - 1, time.GetUtcNow());
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await Task.Delay(TimeSpan.FromSeconds(5), time, stoppingToken);
                await CloseAsync(x => x.Watchers == 0 && time.GetUtcNow() - x.Since > KeptUnwatched);
            }
        }
        catch (OperationCanceledException)
        {
            lock (_gate) _over = true;
            await CloseAsync(_ => true);
        }
    }

    private async Task CloseAsync(Func<(RealmFeed Feed, int Watchers, DateTimeOffset Since), bool> which)
    {
        List<RealmFeed> closed = [];
        lock (_gate)
        {
            foreach (var (realm, entry) in _feeds.Where(x => which(x.Value)).ToList())
            {
                closed.Add(entry.Feed);
                _feeds.Remove(realm);
            }
        }

        foreach (var feed in closed) await feed.DisposeAsync();
    }
}
