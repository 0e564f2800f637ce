namespace Haimen.Grains.Domains.Containment;

/// <summary>What a thread is grading with; written by that thread, read by the watch.</summary>
internal sealed class GraderNote
{
    private volatile GraderTerms? _with;
    private uint _calls;
    private uint _seenCalls;
    private GraderTerms? _seen;
    private TimeSpan _stayed;

    /// <summary>The thread begins a call.</summary>
    public void Begin(GraderTerms terms)
    {
        unchecked
        {
            _calls++;
        }

        _with = terms;
    }

    /// <summary>The thread is back.</summary>
    public void End() => _with = null;

    /// <summary>How long the same call has been seen.</summary>
    public TimeSpan Stays(TimeSpan passed, out GraderTerms? with)
    {
        with = _with;
        var calls = Volatile.Read(ref _calls);
        if (with is not null && with == _seen && calls == _seenCalls) return _stayed += passed;
        (_seen, _seenCalls, _stayed) = (with, calls, TimeSpan.Zero);
        return TimeSpan.Zero;
    }

    /// <summary>The stuck call was told of; it is not told of again.</summary>
    public void Forget() => _stayed = TimeSpan.MinValue / 2;
}
