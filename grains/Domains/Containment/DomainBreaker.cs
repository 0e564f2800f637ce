namespace Haimen.Grains.Domains.Containment;

/// <summary>
/// Counts what fails in a row, by function. Consecutive failures are what is wanted here, over a function of one version; the
/// circuit breakers of the libraries count shares of a time window and reopen by themselves.
/// </summary>
/// <param name="limits">When it breaks.</param>
internal sealed class DomainBreaker(DomainLimits limits)
{
    private readonly int[] _inARow = new int[Enum.GetValues<DomainFunction>().Length];
    private readonly long[] _failed = new long[Enum.GetValues<DomainFunction>().Length];
    private int _lostThreads;

    /// <summary>Threads that never came back.</summary>
    public int LostThreads => Volatile.Read(ref _lostThreads);

    /// <summary>Failures so far, all functions together.</summary>
    public long Failures => _failed.Sum();

    /// <summary>Failures of a function so far.</summary>
    public long FailuresOf(DomainFunction function) => Volatile.Read(ref _failed[(int)function]);

    /// <summary>A call was answered.</summary>
    public void Succeeded(DomainFunction function)
    {
        ref var inARow = ref _inARow[(int)function];
        if (Volatile.Read(ref inARow) != 0) Volatile.Write(ref inARow, 0);
    }

    /// <summary>A call failed; says whether that breaks it.</summary>
    public bool Failed(DomainFailure failure)
    {
        // That others were before it in the queue is no fault of this version's.
        if (failure.Kind is DomainFailureKind.Busy or DomainFailureKind.Unavailable) return false;
        Interlocked.Increment(ref _failed[(int)failure.Function]);
        var inARow = Interlocked.Increment(ref _inARow[(int)failure.Function]);
        // Whoever runs models chooses their input: only what loses threads is held against the version.
        if (failure is { Function: DomainFunction.RunModel, Kind: not DomainFailureKind.Hung }) return false;
        var lost = failure.Kind == DomainFailureKind.Hung ? Interlocked.Increment(ref _lostThreads) : 0;
        return lost >= limits.LostThreads || inARow >= (failure.Function == DomainFunction.Grade ? limits.GradesInARow : limits.FailuresInARow);
    }

    /// <summary>Forgets what failed in a row, for one more try.</summary>
    public void Reset() => Array.Clear(_inARow);
}
