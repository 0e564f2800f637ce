using Haimen.Grains.Storage;

namespace Haimen.Host.Storage;

/// <summary>
/// A real Redis with <c>appendfsync always</c> answers a write when it is on disk, so there is nothing more to wait
/// for. With any other setting an acknowledged write can be lost in a crash of that server; the host warns of it when
/// it starts and goes on.
/// </summary>
internal sealed class RedisDurability : IStoreDurability
{
    /// <inheritdoc/>
    public ValueTask WaitAsync(CancellationToken cancellationToken) =>
        cancellationToken.IsCancellationRequested ? ValueTask.FromCanceled(cancellationToken) : default;
}
