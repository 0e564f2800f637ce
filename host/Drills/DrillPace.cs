namespace Haimen.Host.Drills;

/// <summary>
/// How fast a drill goes, whether it waits, and whether it is to end. It decides only when the next step is taken, never what the step does.
/// </summary>
/// <param name="speed">Simulated seconds per second; infinite for as fast as it goes.</param>
/// <param name="time">The clock on the wall.</param>
internal sealed class DrillPace(double speed, TimeProvider time)
{
    // A timer takes no longer wait; a step that is due later is waited for again.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    private readonly Lock _gate = new();
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private (TimeSpan Simulated, long Wall)? _since;
    private double _speed = speed;
    private bool _paused;
    private bool _stopped;

    /// <summary>Simulated seconds per second; infinite for as fast as it goes.</summary>
    public double Speed
    {
        get { lock (_gate) return _speed; }
        set => Change(() => _speed = value);
    }

    /// <summary>Whether it waits to be resumed.</summary>
    public bool IsPaused
    {
        get { lock (_gate) return _paused; }
        set => Change(() => _paused = value);
    }

    /// <summary>Whether it is to end.</summary>
    public bool IsStopped
    {
        get { lock (_gate) return _stopped; }
    }

    /// <summary>Ends it after the step under way.</summary>
    public void Stop() => Change(() => _stopped = true);

    /// <summary>Waits until the next step is due; false where there is to be none.</summary>
    /// <param name="elapsed">Simulated time so far.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public async Task<bool> WaitAsync(TimeSpan elapsed, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task changed;
            TimeSpan wait;
            lock (_gate)
            {
                if (_stopped) return false;
                changed = _changed.Task;
                wait = Ahead(elapsed);
            }

            if (wait <= TimeSpan.Zero) return true;
            try
            {
                await changed.WaitAsync(wait < Longest ? wait : Longest, time, cancellationToken);
            }
            catch (TimeoutException)
            {
            }
        }
    }

    private TimeSpan Ahead(TimeSpan elapsed)
    {
        if (_paused) return Longest;
        if (double.IsInfinity(_speed)) return TimeSpan.Zero;
        _since ??= (elapsed, time.GetTimestamp());
        return ((elapsed - _since.Value.Simulated) / _speed) - time.GetElapsedTime(_since.Value.Wall);
    }

    private void Change(Action change)
    {
        lock (_gate)
        {
            change();
            _since = null;
            _changed.SetResult();
            _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }
}
