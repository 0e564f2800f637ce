using System.Collections.Concurrent;
using Haimen.Grains.Clocks;
using Haimen.Grains.Realms;

namespace Haimen.Grains.Tests.Clocks;

/// <summary>An actor that writes down how it was woken and does what a test asks of it.</summary>
public interface IBellGrain : IWakeable;

/// <summary>What bells do and have heard, by their key; a test uses keys of its own.</summary>
internal sealed class BellTower
{
    private readonly ConcurrentDictionary<string, Func<Wake, int, Task>> _tasks = [];
    private readonly ConcurrentDictionary<string, ConcurrentQueue<(Wake Wake, DateTimeOffset Now)>> _heard = [];

    /// <summary>Has a bell do something when it is woken; told the wake and how often it was woken before.</summary>
    public void On(string key, Func<Wake, int, Task> action) => _tasks[key] = action;

    public (Wake Wake, DateTimeOffset Now)[] Heard(string key) => [.. Queue(key)];

    public async Task RingAsync(string key, Wake wake, DateTimeOffset now)
    {
        var queue = Queue(key);
        var before = queue.Count;
        queue.Enqueue((wake, now));
        if (_tasks.TryGetValue(key, out var action)) await action(wake, before);
    }

    private ConcurrentQueue<(Wake, DateTimeOffset)> Queue(string key) => _heard.GetOrAdd(key, _ => new());
}

internal sealed class BellGrain(BellTower tower, IRealmClock clock) : Grain, IBellGrain
{
    public Task WakeAsync(Wake wake, CancellationToken cancellationToken) => tower.RingAsync(
        this.GetPrimaryKeyString(), wake, clock.Now(ActorKey.Parse(this.GetPrimaryKeyString()).Realm));
}
