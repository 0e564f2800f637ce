namespace Haimen.Grains.Storage;

/// <summary>Writes that look into why they failed.</summary>
internal static class DurableWrite
{
    /// <summary>
    /// Awaits a write. The embedded store answers a write that its disk refuses with an error of its own or by hanging up; so after any
    /// failure the store is asked whether it still writes, and what it says comes before the write's own failure.
    /// </summary>
    /// <param name="durability">The store's.</param>
    /// <param name="write">The write.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public static async Task<T> WriteAsync<T>(this IStoreDurability durability, Task<T> write, CancellationToken cancellationToken)
    {
        try
        {
            return await write.WaitAsync(cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            await durability.WaitAsync(cancellationToken);
            throw;
        }
    }

    /// <inheritdoc cref="WriteAsync{T}"/>
    public static async Task WriteAsync(this IStoreDurability durability, Task write, CancellationToken cancellationToken)
    {
        try
        {
            await write.WaitAsync(cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            await durability.WaitAsync(cancellationToken);
            throw;
        }
    }
}
