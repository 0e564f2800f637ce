namespace Haimen.Grains.Drills;

/// <summary>What the conductor itself has to do, in the order of (time, then entry): injects and readings under way.</summary>
internal sealed class DrillAgenda
{
    private readonly PriorityQueue<Func<CancellationToken, Task>, (DateTimeOffset At, long Sequence)> _items = new();
    private long _sequence;

    public DateTimeOffset? NextAt => _items.TryPeek(out _, out var place) ? place.At : null;

    public void Add(DateTimeOffset at, Func<CancellationToken, Task> action) => _items.Enqueue(action, (at, _sequence++));

    public Func<CancellationToken, Task> Take() => _items.Dequeue();
}
