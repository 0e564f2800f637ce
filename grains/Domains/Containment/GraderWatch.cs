namespace Haimen.Grains.Domains.Containment;

/// <summary>
/// Watches graders. They are called for every reading on the sensor's own thread, where a hop to another thread would cost more than
/// they do; so each thread notes what it calls, two writes a reading, and the watch sees a note that stays. A thread that is stuck in
/// a grader is lost, and its sensor with it until the host is started anew; the version is quarantined, so that no other sensor follows.
/// </summary>
internal sealed class GraderWatch(DomainLimits limits) : IDisposable
{
    private readonly ThreadLocal<GraderNote> _notes = new(() => new GraderNote(), trackAllValues: true);

    /// <summary>The calling thread's note.</summary>
    public GraderNote Mine => _notes.Value!;

    /// <summary>Looks at the notes of all threads.</summary>
    public void Tick(TimeSpan passed)
    {
        foreach (var note in _notes.Values)
        {
            if (note.Stays(passed, out var stuck) < limits.Budget) continue;
            note.Forget();
            stuck!.Hung(limits.Budget);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // Not disposed: a sensor that is asked after the end must still find its note.
    }
}
