using Haimen.Grains.Drills;

namespace Haimen.Host.Drills;

/// <summary>A drill of a serving host, from its start on; it is kept when it is over, for its report.</summary>
/// <param name="run">What runs.</param>
/// <param name="by">Who started it.</param>
/// <param name="time">The clock on the wall.</param>
internal sealed class DrillUnderWay(DrillRun run, string by, TimeProvider time) : IDisposable
{
    /// <summary>A step or a person's command, one at a time, in the order in which they asked. Until its first wait the run has it.</summary>
    private readonly SemaphoreSlim _turn = new(0, 1);

    private readonly Dictionary<string, Task> _commands = new(StringComparer.Ordinal);
    private volatile bool _closed;

    /// <summary>What runs.</summary>
    public DrillRun Run { get; } = run;

    /// <summary>Its realm.</summary>
    public string Realm => Run.Realm.Value;

    /// <summary>Who started it.</summary>
    public string By { get; } = by;

    /// <summary>How fast it goes.</summary>
    public DrillPace Pace { get; } = new(run.Speed, time);

    /// <summary>How it stands; null before its first step.</summary>
    public DrillProgress? Progress { get; private set; }

    /// <summary>Its report; null before it is over, or where it failed.</summary>
    public DrillReport? Report { get; private set; }

    /// <summary>Why it failed; null where it did not.</summary>
    public string? Failure { get; private set; }

    /// <summary>Whether it goes on no more.</summary>
    public bool IsOver => Report is not null || Failure is not null;

    /// <summary>Runs it until it is over.</summary>
    public async Task<DrillReport> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            return Report = await Run.RunAsync(NextAsync, progress => Progress = progress, cancellationToken);
        }
        finally
        {
            _closed = true;
            _turn.Release();
        }
    }

    /// <summary>Does something in the drill's realm between two steps; false where none is to come, and nothing was done.</summary>
    /// <param name="act">What is done, at that instant.</param>
    /// <param name="cancellationToken">Cancels the wait for the step under way.</param>
    public async Task<bool> BetweenStepsAsync(Func<DrillMoment, Task> act, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (_closed || Pace.IsStopped) return false;
            await act(await Run.Conductor.MomentAsync(CancellationToken.None));
            return true;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Says that it cannot go on.</summary>
    public void Fail(string why) => Failure = why;

    /// <summary>Does what a command says, once for each id; a command that failed may come again.</summary>
    public Task OnceAsync(string commandId, Func<Task> act)
    {
        lock (_commands)
        {
            if (_commands.TryGetValue(commandId, out var done) && !done.IsFaulted && !done.IsCanceled) return done;
            return _commands[commandId] = act();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private async Task<bool> NextAsync(TimeSpan elapsed, CancellationToken cancellationToken)
    {
        _turn.Release();
        try
        {
            return await Pace.WaitAsync(elapsed, cancellationToken);
        }
        finally
        {
            await _turn.WaitAsync(CancellationToken.None);
        }
    }
}
