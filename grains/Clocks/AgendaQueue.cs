namespace Haimen.Grains.Clocks;

/// <summary>Wakes in the order of (due, then scheduling), one per target, name and subject.</summary>
internal sealed class AgendaQueue
{
    private readonly SortedDictionary<(DateTimeOffset Due, long Sequence), Wake> _byDue = [];
    private readonly Dictionary<(GrainId Target, string Name, string Subject), (DateTimeOffset Due, long Sequence)> _places = [];
    private long _sequence;

    public int Count => _byDue.Count;

    public DateTimeOffset? NextDue => _byDue.Count == 0 ? null : First().Due;

    /// <summary>Adds a wake, or moves the one of the same target, name and subject.</summary>
    public void Put(Wake wake)
    {
        var identity = Identity(wake);
        if (_places.Remove(identity, out var old)) _byDue.Remove(old);
        var place = (wake.Due, _sequence++);
        _places[identity] = place;
        _byDue[place] = wake;
    }

    /// <summary>Takes a wake away; one that is not there is no error.</summary>
    public void Remove(Wake wake)
    {
        if (_places.Remove(Identity(wake), out var place)) _byDue.Remove(place);
    }

    /// <summary>Whether a wake of the same target, name and subject is waiting.</summary>
    public bool Holds(Wake wake) => _places.ContainsKey(Identity(wake));

    /// <summary>Takes out the earliest wake due at or before an instant.</summary>
    public Wake? TakeDue(DateTimeOffset until)
    {
        if (_byDue.Count == 0) return null;
        var first = First();
        if (first.Due > until) return null;
        var wake = _byDue[first];
        _byDue.Remove(first);
        _places.Remove(Identity(wake));
        return wake;
    }

    private (DateTimeOffset Due, long Sequence) First()
    {
        using var keys = _byDue.Keys.GetEnumerator();
        keys.MoveNext();
        return keys.Current;
    }

    private static (GrainId, string, string) Identity(Wake wake) => (wake.Target, wake.Name, wake.Subject);
}
