using Microsoft.Extensions.Logging;
using Orleans.Placement;
using Orleans.Utilities;

namespace Haimen.Grains.Feed;

[PreferLocalPlacement]
internal sealed class FeedRelayGrain(ILogger<FeedRelayGrain> logger) : Grain, IFeedRelayGrain
{
    private readonly ObserverManager<IFeedListener> _listeners = new(TimeSpan.FromMinutes(1), logger);

#pragma warning disable RS0030 // Nothing is decided by it: only whether it is the same as before matters.
    private readonly Guid _life = Guid.NewGuid();
#pragma warning restore RS0030

    public async Task<bool> TellAsync(ChangedActor[] changed, CancellationToken cancellationToken)
    {
        if (_listeners.Count == 0) return false;
        await _listeners.Notify(x => x.HearAsync(changed));
        return true;
    }

    public Task<Guid> ListenAsync(IFeedListener listener, CancellationToken cancellationToken)
    {
        _listeners.Subscribe(listener, listener);
        return Task.FromResult(_life);
    }

    public Task LeaveAsync(IFeedListener listener, CancellationToken cancellationToken)
    {
        _listeners.Unsubscribe(listener);
        return Task.CompletedTask;
    }
}
