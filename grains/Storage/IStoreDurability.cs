namespace Haimen.Grains.Storage;

/// <summary>Tells when what was written is durable: would still be there after the process or its machine crashed.</summary>
public interface IStoreDurability
{
    /// <summary>
    /// Returns when everything written before the call is durable. Fails, and goes on failing, when the store can no
    /// longer write: then nothing is acknowledged any more until the process is started again.
    /// </summary>
    ValueTask WaitAsync(CancellationToken cancellationToken);
}
