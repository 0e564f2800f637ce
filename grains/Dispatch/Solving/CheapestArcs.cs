namespace Haimen.Grains.Dispatch.Solving;

/// <summary>Keeps the cheapest of many arcs in one pass.</summary>
/// <param name="most">How many.</param>
internal sealed class CheapestArcs(int most)
{
    // The dearest kept stands first; of two that cost the same, the one offered later.
    private readonly PriorityQueue<int, (long, int)> _kept = new(Comparer<(long, int)>.Create(static (x, y) => y.CompareTo(x)));
    private long _dearest = long.MaxValue;

    /// <summary>Offers an arc; of those that cost the same, the first offered stay.</summary>
    public void Offer(int arc, long micro)
    {
        if (_kept.Count < most)
        {
            _kept.Enqueue(arc, (micro, arc));
            if (_kept.Count == most) SetDearest();
            return;
        }

        if (micro >= _dearest) return;
        _kept.EnqueueDequeue(arc, (micro, arc));
        SetDearest();
    }

    /// <summary>Those kept, cheapest first, and begins anew.</summary>
    public List<int> Take()
    {
        var kept = new List<int>(_kept.Count);
        while (_kept.TryDequeue(out var arc, out _)) kept.Add(arc);
        kept.Reverse();
        _dearest = long.MaxValue;
        return kept;
    }

    private void SetDearest()
    {
        _kept.TryPeek(out _, out var first);
        _dearest = first.Item1;
    }
}
