namespace Haimen.Grains.Dispatch.Solving;

/// <summary>
/// How long a plan may be worked on. The live realm has so much time by the clock. A virtual realm has so much work, counted by the solver
/// itself, since its plans must be the same on a slow machine.
/// </summary>
internal sealed class DispatchBudget
{
    private readonly TimeProvider? _time;
    private readonly long _started;
    private readonly TimeSpan _allowed;

    private DispatchBudget(TimeProvider? time, TimeSpan allowed) => (_time, _allowed, _started) = (time, allowed, time?.GetTimestamp() ?? 0);

    /// <summary>So much time from now on.</summary>
    public static DispatchBudget Of(TimeSpan allowed, TimeProvider time) => new(time, allowed);

    /// <summary>So much work, in the seconds that it takes about.</summary>
    public static DispatchBudget OfWork(TimeSpan allowed) => new(null, allowed);

    /// <summary>Whether it is counted by the clock.</summary>
    public bool IsByClock => _time is not null;

    /// <summary>Seconds left; of work always all.</summary>
    public double LeftSeconds => Math.Max(0, (_time is null ? _allowed : _allowed - _time.GetElapsedTime(_started)).TotalSeconds);
}
