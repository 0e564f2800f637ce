using Haimen.Grains.Storage;
using Orleans.Persistence;
using Orleans.Storage;

namespace Haimen.Host.Storage;

/// <summary>
/// Orleans' Redis grain storage, answering a write only when it is durable. The grains of drills and forks (keys
/// <c>drill-…/id</c> and <c>fork-…/id</c>) do not wait: what they do can be run again.
/// </summary>
/// <remarks>
/// A write that fails here may have happened, so an actor's memory and its stored state may differ. It fails as
/// <see cref="InconsistentStateException"/>, upon which Orleans drops the activation, and the next one reads what is stored.
/// </remarks>
internal sealed class DurableGrainStorage(RedisGrainStorage inner, IStoreDurability durability)
    : IGrainStorage, ILifecycleParticipant<ISiloLifecycle>, IAsyncDisposable
{
    /// <inheritdoc/>
    public void Participate(ISiloLifecycle lifecycle) => inner.Participate(lifecycle);

    /// <inheritdoc/>
    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        inner.ReadStateAsync(stateName, grainId, grainState);

    /// <inheritdoc/>
    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        try
        {
            await durability.WriteAsync(inner.WriteStateAsync(stateName, grainId, grainState), CancellationToken.None);
            await DurableAsync(grainId);
        }
        catch (Exception e) when (e is not InconsistentStateException)
        {
            throw new InconsistentStateException($"state {stateName} of {grainId} may not have been written: {e.Message}", e);
        }
    }

    /// <inheritdoc/>
    public async Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        try
        {
            await durability.WriteAsync(inner.ClearStateAsync(stateName, grainId, grainState), CancellationToken.None);
            await DurableAsync(grainId);
        }
        catch (Exception e) when (e is not InconsistentStateException)
        {
            throw new InconsistentStateException($"state {stateName} of {grainId} may not have been cleared: {e.Message}", e);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => inner.DisposeAsync();

    private ValueTask DurableAsync(GrainId grainId) =>
        RealmNames.IsRerunnable(grainId.Key.AsSpan()) ? default : durability.WaitAsync(CancellationToken.None);
}
