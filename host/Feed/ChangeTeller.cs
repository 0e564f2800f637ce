using System.Collections.Concurrent;
using Haimen.Grains.Feed;
using Haimen.Grains.Realms;
using Microsoft.Extensions.Options;

namespace Haimen.Host.Feed;

/// <summary>Gathers which actors of this host have changed, and tells each realm's relay: often where someone watches, seldom where nobody does.</summary>
internal sealed partial class ChangeTeller(IGrainFactory grains, IOptions<FeedOptions> options, TimeProvider time, ILogger<ChangeTeller> logger) : BackgroundService, IRealmChanges
{
    /// <summary>How often a realm that nobody watches is told of: so soon the first watcher's first look is followed by what changed meanwhile.</summary>
    private static readonly TimeSpan Unwatched = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<RealmId, ConcurrentDictionary<ChangedActor, byte>> _changed = new();
    private readonly Dictionary<RealmId, DateTimeOffset> _notBefore = [];

    public void Note(RealmId realm, ChangedKind kind, string id) => _changed.GetOrAdd(realm, _ => new()).TryAdd(new ChangedActor(kind, id), 0);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await Task.Delay(options.Value.Gather, time, stoppingToken);
                foreach (var realm in _changed.Keys) await TellAsync(realm, stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The host stops; a watcher of another one looks at everything again within a minute.
        }
    }

    private async Task TellAsync(RealmId realm, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (_notBefore.TryGetValue(realm, out var notBefore) && now < notBefore) return;
        var noted = _changed[realm];
        var actors = noted.Keys.ToArray();
        if (actors.Length == 0) return;
        // Taken out first: what changes from here on is noted anew.
        foreach (var actor in actors) noted.TryRemove(actor, out _);
        try
        {
            var heard = await grains.GetGrain<IFeedRelayGrain>(realm.Key("feed")).TellAsync(actors, cancellationToken);
            if (heard) _notBefore.Remove(realm);
            else _notBefore[realm] = now + Unwatched;
        }
#pragma warning disable CA1031 // A relay that cannot be reached is told again; nobody waits for it.
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogNotTold(realm.Value, e.Message);
            foreach (var actor in actors) noted.TryAdd(actor, 0);
            _notBefore[realm] = now + Unwatched;
        }
    }

    [LoggerMessage(LogLevel.Debug, "The relay of {Realm} could not be told of changes: {Why}")]
    private partial void LogNotTold(string realm, string why);
}
