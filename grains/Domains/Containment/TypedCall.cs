namespace Haimen.Grains.Domains.Containment;

/// <summary>A call with its work, and who is told what came of it.</summary>
/// <param name="function">What the domain is called for.</param>
/// <param name="budget">Time after which it is asked to give up.</param>
/// <param name="grace">Time after that in which it is left on its own.</param>
/// <param name="work">Asks the domain, checks and copies the answer; throws <see cref="BrokenContractException"/> where it is none.</param>
/// <param name="done">Told once, on the thread of the call or of the watch; must not throw or wait.</param>
internal sealed class TypedCall<T>(
    DomainFunction function, TimeSpan budget, TimeSpan grace, Func<CancellationToken, T> work, Action<Contained<T>> done) : ContainedCall(function, budget, grace)
{
    public override void Run(long allocationBytes)
    {
        Contained<T> result;
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            result = new Contained<T>(work(Token), null);
        }
        catch (BrokenContractException e)
        {
            result = new Contained<T>(default, new DomainFailure(Function, DomainFailureKind.BrokeContract, DomainFailure.OneLine(e.Message)));
        }
        catch (OperationCanceledException) when (Token.IsCancellationRequested)
        {
            result = new Contained<T>(default, new DomainFailure(Function, DomainFailureKind.TookTooLong, $"gave up after its budget of {Budget.TotalSeconds:0.#} s"));
        }
#pragma warning disable CA1031 // Foreign code may throw anything.
        catch (Exception e)
#pragma warning restore CA1031
        {
            result = new Contained<T>(default, DomainFailure.From(Function, e));
        }

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        if (allocated > allocationBytes)
            result = new Contained<T>(default, new DomainFailure(Function, DomainFailureKind.AllocatedTooMuch, $"allocated {allocated >> 20} MiB in one call; may be at most {allocationBytes >> 20} MiB"));
        if (TryComplete()) done(result);
    }

    public override void Fail(DomainFailure failure)
    {
        if (TryComplete()) done(new Contained<T>(default, failure));
    }
}
