using System.Collections.Concurrent;

namespace Haimen.Grains.Domains.Containment;

/// <summary>
/// The threads that one domain runs on, and no other: what it does with them costs the others nothing. A thread whose call does not
/// come back is left to it and replaced; what a thread does cannot be stopped from outside, so that it burns a processor until the
/// process ends. A domain that overflows the stack ends the process at once, wherever it runs: the runtime allows no guard.
/// </summary>
internal sealed class DomainThreads : IDisposable
{
    private readonly BlockingCollection<ContainedCall> _waiting;
    private readonly DomainLimits _limits;
    private readonly string _name;
    private readonly Lock _gate = new();
    private readonly List<Worker> _workers = [];
    private int _idle;

    /// <summary>None is started before there is work.</summary>
    public DomainThreads(string name, DomainLimits limits)
    {
        (_name, _limits) = (name, limits);
        _waiting = new BlockingCollection<ContainedCall>(limits.Waiting);
    }

    /// <summary>Calls work, and waits for the answer without holding a thread.</summary>
    public Task<Contained<T>> RunAsync<T>(DomainFunction function, TimeSpan budget, Func<CancellationToken, T> work)
    {
        var answered = new TaskCompletionSource<Contained<T>>(TaskCreationOptions.RunContinuationsAsynchronously);
        Post(function, budget, work, answered.SetResult);
        return answered.Task;
    }

    /// <summary>Calls work and goes on.</summary>
    /// <returns>Whether it was taken; <paramref name="done"/> is told either way.</returns>
    public bool Post<T>(DomainFunction function, TimeSpan budget, Func<CancellationToken, T> work, Action<Contained<T>> done)
    {
        var call = new TypedCall<T>(function, budget, _limits.Grace, work, done);
        if (!TryQueue(call))
        {
            call.Fail(new DomainFailure(function, DomainFailureKind.Busy, $"{_limits.Waiting} calls wait already"));
            return false;
        }

        if (Volatile.Read(ref _idle) < _waiting.Count) Grow();
        return true;
    }

    /// <summary>Looks at what runs, and gives up what has run too long.</summary>
    /// <param name="passed">Time since the last look.</param>
    public void Tick(TimeSpan passed)
    {
        lock (_gate)
        {
            for (var i = _workers.Count - 1; i >= 0; i--)
            {
                if (_workers[i].Running is not { } call || !call.Tick(passed)) continue;
                _workers[i].GiveUp();
                _workers.RemoveAt(i);
                call.Fail(new DomainFailure(call.Function, DomainFailureKind.Hung, $"did not come back within {call.Ran.TotalSeconds:0.#} s; its thread is lost"));
            }
        }

        if (_waiting.Count > 0) Grow();
    }

    /// <inheritdoc/>
    public void Dispose() => _waiting.CompleteAdding();

    private bool TryQueue(ContainedCall call)
    {
        try
        {
            return _waiting.TryAdd(call);
        }
        catch (InvalidOperationException)
        {
            // The host stops.
            return false;
        }
    }

    private void Grow()
    {
        lock (_gate)
        {
            if (_workers.Count >= _limits.Threads || _waiting.IsAddingCompleted) return;
            var worker = new Worker(this);
            _workers.Add(worker);
            // Without the caller's ambient values: a thread outlives the call that it was started for.
            new Thread(worker.Work, _limits.StackBytes) { IsBackground = true, Name = _name }.UnsafeStart();
        }
    }

    private sealed class Worker(DomainThreads threads)
    {
        private volatile ContainedCall? _running;
        private volatile bool _givenUp;

        public ContainedCall? Running => _running;

        public void GiveUp() => _givenUp = true;

        public void Work()
        {
            while (!_givenUp && WorkOnce())
            {
            }
        }

        /// <summary>A method of its own, so that nothing on the stack of a waiting thread refers to the last call.</summary>
        [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
        private bool WorkOnce()
        {
            Interlocked.Increment(ref threads._idle);
            var taken = threads._waiting.TryTake(out var call, Timeout.Infinite);
            Interlocked.Decrement(ref threads._idle);
            if (!taken) return false;
            _running = call;
            call!.Run(threads._limits.AllocationBytes);
            _running = null;
            return true;
        }
    }
}
