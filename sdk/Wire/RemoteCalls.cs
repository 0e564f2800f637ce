using Grpc.Core;
using W = Haimen.Hazards.Wire.V1;

namespace Haimen.Hazards.Wire;

/// <summary>Makes one call with its deadline, and brings failures home.</summary>
/// <param name="client">The client of the domain's process.</param>
/// <param name="budget">How long a call without a context may take.</param>
/// <param name="time">The clock that deadlines are counted by.</param>
internal sealed class RemoteCalls(W.HazardDomain.HazardDomainClient client, TimeSpan budget, TimeProvider time)
{
    /// <summary>Asks and waits.</summary>
    /// <param name="call">The call.</param>
    /// <param name="context">The context that grants time and may cancel; null for the usual budget.</param>
    /// <param name="cancellation">Cancels a call without a context.</param>
    /// <exception cref="ArgumentException">The domain refused what it was asked.</exception>
    /// <exception cref="OperationCanceledException">The context was cancelled, or its budget used up.</exception>
    /// <exception cref="DomainFaultException">The domain failed.</exception>
    public T Ask<T>(Func<(W.HazardDomain.HazardDomainClient Client, CallOptions Options), T> call, DomainContext? context = null, CancellationToken cancellation = default)
    {
        var deadline = time.GetUtcNow().UtcDateTime + (context?.Budget ?? budget);
        var token = context?.Cancellation ?? cancellation;
        try
        {
            return call((client, new CallOptions(deadline: deadline, cancellationToken: token)));
        }
        catch (RpcException e) when (e.StatusCode == StatusCode.InvalidArgument)
        {
            throw new ArgumentException(e.Status.Detail, e);
        }
        catch (RpcException e) when (e.StatusCode is StatusCode.Cancelled or StatusCode.DeadlineExceeded)
        {
            throw new OperationCanceledException($"the domain's process did not answer in time: {e.Status.Detail}", e, token);
        }
        catch (RpcException e)
        {
            throw new DomainFaultException($"the domain's process: {e.StatusCode}: {e.Status.Detail}", e);
        }
    }
}
