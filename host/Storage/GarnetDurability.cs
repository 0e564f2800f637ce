using Haimen.Grains.Storage;

namespace Haimen.Host.Storage;

/// <summary>
/// Waits for the embedded store's append-only file to reach the disk. The first failure is final: what is in memory
/// may then differ from what is on disk, so nothing is acknowledged until the process has started anew from the disk.
/// </summary>
internal sealed class GarnetDurability(EmbeddedGarnet garnet, string path, TimeSpan timeout, TimeProvider time) : IStoreDurability
{
    private readonly TaskCompletionSource<StoreRefusedException> _failed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes with the reason when the store can no longer be written.</summary>
    public Task<StoreRefusedException> Failed => _failed.Task;

    /// <inheritdoc/>
    public async ValueTask WaitAsync(CancellationToken cancellationToken)
    {
        if (_failed.Task.IsCompleted)
            throw Again();

        try
        {
            var committed = garnet.Api.WaitForCommitAsync(cancellationToken).AsTask();
            if (!await committed.WaitAsync(timeout, time, cancellationToken))
                throw Fail("it does not take writes", null);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (TimeoutException e)
        {
            throw Fail($"the disk did not take a write within {timeout.TotalSeconds:0.###} s", e);
        }
        catch (Exception e) when (e is not StoreRefusedException)
        {
            throw Fail((e.InnerException ?? e).Message.TrimEnd('.'), e);
        }
    }

    private StoreRefusedException Fail(string reason, Exception? cause)
    {
        var failure = new StoreRefusedException(
            $"The store in {path} can no longer be written: {reason}; see that its disk works and has room, then start again.",
            cause ?? new IOException(reason));
        _failed.TrySetResult(failure);
        return Again();
    }

    // A new exception for each waiter: one thrown in many places at once would mix up their stack traces.
    private StoreRefusedException Again() => new(_failed.Task.Result.Message, _failed.Task.Result);
}
