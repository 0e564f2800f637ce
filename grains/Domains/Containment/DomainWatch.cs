using System.Diagnostics;

namespace Haimen.Grains.Domains.Containment;

/// <summary>
/// Looks twenty times a second at what domains are doing. Time in which the watch itself did not run, since the machine was busy or the
/// process was stopped, is not held against a call.
/// </summary>
internal sealed class DomainWatch : IDisposable
{
    /// <summary>Between two looks.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromMilliseconds(50);

    private readonly Lock _gate = new();
    private readonly List<DomainThreads> _threads = [];
    private readonly Timer _timer;
    private long _last = Stopwatch.GetTimestamp();

    public DomainWatch(DomainLimits limits)
    {
        Graders = new GraderWatch(limits);
        using (ExecutionContext.SuppressFlow()) _timer = new Timer(_ => Look(), null, Period, Period);
    }

    /// <summary>Watches what runs outside of the domains' threads: graders.</summary>
    public GraderWatch Graders { get; }

    public void Add(DomainThreads threads)
    {
        lock (_gate) _threads.Add(threads);
    }

    public void Remove(DomainThreads threads)
    {
        lock (_gate) _threads.Remove(threads);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _timer.Dispose();
        Graders.Dispose();
    }

    private void Look()
    {
        DomainThreads[] threads;
        TimeSpan passed;
        // A look that is not done when the next is due is not joined by it.
        if (!_gate.TryEnter()) return;
        try
        {
            var now = Stopwatch.GetTimestamp();
            passed = Stopwatch.GetElapsedTime(_last, now);
            _last = now;
            threads = [.. _threads];
        }
        finally
        {
            _gate.Exit();
        }

        if (passed > 2 * Period) passed = 2 * Period;
        foreach (var each in threads) each.Tick(passed);
        Graders.Tick(passed);
    }
}
