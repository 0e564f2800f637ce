using Haimen.Grains.Resources;
using Haimen.Host.Storage;
using Orleans.Storage;
using StackExchange.Redis;

namespace Haimen.StormSilo;

/// <summary>
/// Grain storage that writes down, after each write of a team's state, which orders own it, as <c>token order progress</c> joined by <c>;</c>.
/// A silo that wakes up only after another has written anew is not let speak: its record would stand in the wrong place.
/// </summary>
internal sealed class WitnessedStorage(IGrainStorage inner, IConnectionMultiplexer connection) : IGrainStorage, ILifecycleParticipant<ISiloLifecycle>
{
    private const string RecordScript =
        """
        if redis.call('HGET', KEYS[1], 'etag') == ARGV[1] then
          redis.call('RPUSH', KEYS[2], ARGV[2])
        end
        """;

    private readonly IDatabase _database = connection.GetDatabase();

    /// <summary>Where the owners of a team are written down, oldest first.</summary>
    public static RedisKey HistoryOf(string teamId) => $"witness/{teamId}";

    public void Participate(ISiloLifecycle lifecycle) => (inner as ILifecycleParticipant<ISiloLifecycle>)?.Participate(lifecycle);

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => inner.ReadStateAsync(stateName, grainId, grainState);

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => inner.ClearStateAsync(stateName, grainId, grainState);

    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        await inner.WriteStateAsync(stateName, grainId, grainState);
        if (grainState.State is not TeamState team) return;
        await _database.ScriptEvaluateAsync(
            RecordScript,
            [$"{StoreSiloBuilderExtensions.ServiceId}/state/{grainId}/{stateName}", HistoryOf(grainId.Key.ToString()!.Split('/')[1])],
            [grainState.ETag, string.Join(';', team.Book.Held.Select(x => $"{x.Token} {x.OrderId} {x.Progress}"))]);
    }
}
