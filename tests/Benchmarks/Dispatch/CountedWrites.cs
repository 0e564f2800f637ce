using Haimen.Grains.Storage;

namespace Haimen.Benchmarks.Dispatch;

/// <summary>The store's durability, and how many writes waited for it.</summary>
internal sealed class CountedWrites(IStoreDurability durability) : IStoreDurability
{
    private long _count;

    public long Count => Interlocked.Read(ref _count);

    public ValueTask WaitAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _count);
        return durability.WaitAsync(cancellationToken);
    }
}
