namespace Haimen.Grains.Domains.Containment;

/// <summary>One call on its way through the threads of a domain.</summary>
#pragma warning disable CA1001 // The token's source has neither a timer nor a wait handle: there is nothing to dispose of, and the watch may still cancel it.
internal abstract class ContainedCall(DomainFunction function, TimeSpan budget, TimeSpan grace)
#pragma warning restore CA1001
{
    private readonly CancellationTokenSource _budgetUsed = new();
    private int _completed;

    public DomainFunction Function { get; } = function;

    /// <summary>Set while the call runs, and read by the watch.</summary>
    public TimeSpan Ran { get; private set; }

    /// <summary>Cancelled when the budget is used up.</summary>
    protected CancellationToken Token => _budgetUsed.Token;

    /// <summary>The budget, for what is told of a call that kept to it badly.</summary>
    protected TimeSpan Budget { get; } = budget;

    /// <summary>Runs it on this thread.</summary>
    public abstract void Run(long allocationBytes);

    /// <summary>Ends it without an answer.</summary>
    public abstract void Fail(DomainFailure failure);

    /// <summary>More time has passed; says whether the call is to be left on its own.</summary>
    public bool Tick(TimeSpan passed)
    {
        Ran += passed;
        // Not Cancel: what the domain registered with the token would run here, and might never end.
        if (Ran >= Budget && !_budgetUsed.IsCancellationRequested) _ = _budgetUsed.CancelAsync();
        return Ran >= Budget + grace;
    }

    /// <summary>Whether this is the first end of the call: the answer of one that was given up comes too late.</summary>
    protected bool TryComplete() => Interlocked.Exchange(ref _completed, 1) == 0;
}
