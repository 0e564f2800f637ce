using Haimen.Grains.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Persistence;
using Orleans.Serialization;
using Orleans.Serialization.Serializers;
using Orleans.Storage;
using StackExchange.Redis;

namespace Haimen.Host.Storage;

/// <summary>
/// A short race at start: several writers on connections of their own write one grain state, and append to one log,
/// from the same version. Everything above relies on exactly one winning, and stores that speak Redis have been seen
/// to let two through.
/// </summary>
internal static class CompareAndSetProbe
{
    /// <summary>The writers of a round, each with its own connection, so that the server can run them at once.</summary>
    private const int Writers = 4;

    /// <summary>
    /// The rounds of each race. Where the check and the write are not one step, 9 rounds of 100 had two winners: 150
    /// rounds miss that once in a million starts, and take well under a second.
    /// </summary>
    private const int Rounds = 150;

    /// <summary>Races on the store's own compare-and-set paths.</summary>
    /// <exception cref="StoreRefusedException">Two writers won a round, or none did.</exception>
    public static async Task RunAsync(ConfigurationOptions configuration, CancellationToken cancellationToken)
    {
        var id = Guid.NewGuid().ToString("N");
        RedisKey stateKey = $"haimen/probe/{id}";
        var connections = new List<IConnectionMultiplexer>(Writers);
        await using var services = new ServiceCollection().AddSerializer().BuildServiceProvider();
        try
        {
            var states = new List<RedisGrainStorage>(Writers);
            var logs = new List<RedisEventLog>(Writers);
            for (var i = 0; i < Writers; i++)
            {
                var connection = await Redis.ConnectAsync(configuration, cancellationToken);
                connections.Add(connection);
                states.Add(await GrainStorageAsync(services, connection, stateKey, cancellationToken));
                logs.Add(new RedisEventLog(connection, new RedisDurability()));
            }

            var grain = GrainId.Create("store-probe", $"fork-probe/{id}");
            var log = new EventLogKey($"fork-probe-{id}", id);
            try
            {
                string? etag = null;
                await RunAsync(
                    "grain state",
                    async (writer, round) =>
                    {
                        var state = new GrainState<string>($"{writer}") { ETag = etag };
                        try
                        {
                            await states[writer].WriteStateAsync("probe", grain, state);
                            return () => etag = state.ETag;
                        }
                        catch (InconsistentStateException)
                        {
                            return null;
                        }
                    },
                    cancellationToken);
                await RunAsync(
                    "event log",
                    async (writer, round) =>
                    {
                        var result = await logs[writer].AppendAsync(log, round, [$"{writer}"], durable: false, cancellationToken);
                        return result.IsAppended ? () => { } : null;
                    },
                    cancellationToken);
            }
            finally
            {
                await logs[0].DeleteRealmAsync(log.Realm, CancellationToken.None);
                await connections[0].GetDatabase().KeyDeleteAsync(stateKey);
            }
        }
        finally
        {
            foreach (var connection in connections)
                await connection.DisposeAsync();
        }
    }

    /// <summary>
    /// Runs the rounds of one race. A writer returns what to do as the winner, or <c>null</c> if it lost.
    /// </summary>
    /// <exception cref="StoreRefusedException">Two writers won a round, or none did.</exception>
    internal static async Task RunAsync(string what, Func<int, int, Task<Action?>> write, CancellationToken cancellationToken)
    {
        for (var round = 0; round < Rounds; round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var thisRound = round;
            var outcomes = await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => write(writer, thisRound)));
            var winners = outcomes.Where(outcome => outcome is not null).ToArray();
            if (winners.Length != 1)
            {
                throw new StoreRefusedException(
                    $"The store let {winners.Length} of {Writers} concurrent writers of one {what} win where exactly one must; "
                    + "its compare-and-set cannot be relied on, so use another server.");
            }

            winners[0]!();
        }
    }

    private static async Task<RedisGrainStorage> GrainStorageAsync(
        IServiceProvider services, IConnectionMultiplexer connection, RedisKey key, CancellationToken cancellationToken)
    {
        var options = new RedisStorageOptions
        {
            CreateMultiplexer = _ => Task.FromResult((connection, true)),
            GetStorageKey = (_, _) => key,
        };
        var storage = new RedisGrainStorage(
            "probe",
            options,
            new OrleansGrainStorageSerializer(services.GetRequiredService<Serializer>()),
            Options.Create(new ClusterOptions { ServiceId = "haimen-probe", ClusterId = "haimen-probe" }),
            services.GetRequiredService<IActivatorProvider>(),
            NullLogger<RedisGrainStorage>.Instance);
        var lifecycle = new OneStageLifecycle();
        storage.Participate(lifecycle);
        await lifecycle.StartAsync(cancellationToken);
        return storage;
    }

    /// <summary>Starts a provider outside a silo: what it subscribes is run once.</summary>
    private sealed class OneStageLifecycle : ISiloLifecycle
    {
        private readonly List<ILifecycleObserver> _observers = [];

        public int HighestCompletedStage => int.MinValue;

        public int LowestStoppedStage => int.MaxValue;

        public IDisposable Subscribe(string observerName, int stage, ILifecycleObserver observer)
        {
            _observers.Add(observer);
            return new Subscription();
        }

        public async Task StartAsync(CancellationToken cancellationToken)
        {
            foreach (var observer in _observers)
                await observer.OnStart(cancellationToken);
        }

        private sealed class Subscription : IDisposable
        {
            public void Dispose()
            {
            }
        }
    }
}
